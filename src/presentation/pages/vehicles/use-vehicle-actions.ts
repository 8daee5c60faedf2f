import { useState } from "react";
import { newVehicle, type Vehicle } from "../../../domain/vehicle";
import { patterns, vehiclePath } from "../../routes";
import { useApplication } from "../../services";
import { goTo } from "../../state/hash-location";
import { showToast } from "../../state/toasts";
import { describeProblem } from "../../text/problem";
import { useFormat, useText } from "../../text/use-text";
import { freshId } from "./fresh-id";

/** What can be done with vehicles; everything done says so, with its way back. */
export function useVehicleActions() {
  const { vehicles: shelf } = useApplication();
  const words = useText();
  const { common, vehicles: text } = words;
  const format = useFormat();
  const [problem, setProblem] = useState<string | null>(null);

  async function save(vehicle: Vehicle): Promise<boolean> {
    const saved = await shelf.save(vehicle);
    if (saved.ok) {
      setProblem(null);
      return true;
    }
    const { title, next } = describeProblem(saved.problem, words, format);
    setProblem(`${title} ${next}`);
    return false;
  }

  return {
    problem,

    /** Keeps a changed value; `what` is the label of the field. */
    async change(before: Vehicle, after: Vehicle, what: string): Promise<void> {
      if (!(await save(after))) return;
      showToast(text.saved(what), { label: common.undo, perform: () => void save(before) });
    },

    /** Makes a vehicle of which only the name is known, and opens it. */
    async create(name: string): Promise<void> {
      const vehicle = newVehicle(freshId(), name, new Date().toISOString());
      if (await save(vehicle)) goTo(vehiclePath(vehicle.id));
    },

    async remove(vehicle: Vehicle): Promise<void> {
      await shelf.remove(vehicle.id);
      goTo(patterns.vehicles, { replace: true });
      showToast(text.deleted(vehicle.name), {
        label: common.undo,
        perform: () => void shelf.restore(vehicle.id),
      });
    },
  };
}

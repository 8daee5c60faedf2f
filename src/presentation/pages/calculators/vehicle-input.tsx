import { engineFacts } from "../../../domain/tables/templates/engine-facts";
import type { Vehicle } from "../../../domain/vehicle";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useFormat, useText } from "../../text/use-text";
import { Select } from "../../ui/select";
import { choose, fillInput, useCalculators } from "./calculator-state";
import styles from "./calculators-page.module.css";

/** A list of the user's vehicles; choosing one fills in what it states. */
export function VehicleInput() {
  const { vehicles: shelf } = useApplication();
  const { calculators: text } = useText();
  const format = useFormat();
  const vehicles = useLive(() => shelf.list(), [shelf]) ?? [];
  const vehicleId = useCalculators((state) => state.vehicleId);
  const chosen = vehicles.find(({ id }) => id === vehicleId);
  const facts = chosen === undefined ? null : engineFacts(chosen);
  const open = facts === null ? [] : [...facts.missing, ...facts.assumed].map((path) => text.paths[path]);
  const hint =
    chosen === undefined
      ? text.vehicleHint
      : open.length === 0
        ? text.taken
        : text.notStated(format.list(open));
  return (
    <div className={styles.vehicle}>
      <Select
        label={text.vehicle}
        value={chosen === undefined ? "" : vehicleId}
        options={[
          { value: "", label: text.noVehicle },
          ...vehicles.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        hint={hint}
        onChange={(id) => {
          const vehicle = vehicles.find((one) => one.id === id);
          useCalculators.setState({ vehicleId: id });
          if (vehicle !== undefined) take(vehicle);
        }}
      />
    </div>
  );
}

/** What a vehicle states or lets assume goes into the inputs; what it lacks leaves them as they are. */
function take(vehicle: Vehicle): void {
  const { engine, injectors, fuel, limits } = vehicle;
  const { breathing, setup } = engineFacts(vehicle);
  fillInput("displacementL", engine.displacementL);
  fillInput("cylinders", engine.cylinders);
  fillInput("flowLbPerH", injectors.flowLbPerH);
  fillInput("count", injectors.count ?? engine.cylinders);
  fillInput("ratedBar", injectors.ratedPressureBar);
  fillInput("fuelBar", injectors.ratedPressureBar);
  fillInput("acrossBar", injectors.ratedPressureBar);
  fillInput("deadTimeMs", injectors.deadTimeMs);
  fillInput("dutyPercent", limits.dutyPercent);
  fillInput("rpm", limits.rpm);
  fillInput("stoichiometricRatio", fuel.stoichiometricRatio ?? setup?.stoichiometricRatio ?? null);
  fillInput("densityKgPerL", fuel.densityKgPerL);
  if (injectors.regulator !== "unknown") choose("regulator", injectors.regulator);
  if (engine.induction !== "unknown") choose("breathing", breathing);
}

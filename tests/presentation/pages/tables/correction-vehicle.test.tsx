import "fake-indexeddb/auto"; // before Dexie looks for it
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Application } from "../../../../src/application/application";
import type { CorrectionSettings } from "../../../../src/domain/correction/settings";
import { fail } from "../../../../src/domain/result";
import type { TuningTable } from "../../../../src/domain/tables/tuning-table";
import { newVehicle, type Vehicle } from "../../../../src/domain/vehicle";
import { CorrectionTab } from "../../../../src/presentation/pages/tables/correction/correction-tab";
import {
  correctionOf,
  runCorrection,
} from "../../../../src/presentation/pages/tables/correction/correction-state";
import { emptyDatabase } from "../../../application/desk";
import { editorOf } from "../../../application/tables-here";
import { exampleSession } from "../../../infrastructure/db/example-session";
import { fuel } from "../../../domain/correction/synthetic";
import { applicationOn, renderPage } from "../application-here";

afterEach(() => {
  cleanup();
  correctionOf("none");
});

const card = newVehicle("car", "Car", "2026-01-01T00:00:00Z");
const ethanol: Vehicle = {
  ...card,
  fuel: { ...card.fuel, kind: "ethanol" },
  injectors: { ...card.injectors, deadTimeMs: 0.8 },
};
const time: TuningTable = { ...fuel, kind: "injection-time", unit: "ms" };

/** The page of a table of this vehicle, its settings open. */
async function settingsOf(vehicle: Vehicle): Promise<HTMLElement> {
  const db = emptyDatabase();
  const empty = applicationOn(db);
  const { session } = exampleSession("s");
  const application: Application = {
    ...empty,
    sessions: { ...empty.sessions, list: () => Promise.resolve([{ ...session, vehicleId: "car" }]) },
  };
  await application.vehicles.save(vehicle);
  await db.tuningTables.put(time);
  const editor = await editorOf(application.tables, time.id);
  renderPage(
    application,
    <CorrectionTab table={time} editor={editor} marked={{ column: 0, row: 0 }} onMark={() => {}} />,
  );
  fireEvent.click(await screen.findByRole("button", { name: "Settings…" }));
  return screen.findByRole("dialog");
}

/** What the engine would be asked to correct with. */
async function askedSettings(): Promise<CorrectionSettings> {
  let asked: CorrectionSettings = {};
  const engine = {
    correct: (_: readonly string[], __: TuningTable, settings: CorrectionSettings) => {
      asked = settings;
      return Promise.resolve(fail({ code: "no-logs" } as const));
    },
    stopCorrecting: () => Promise.resolve(),
  };
  await act(() => runCorrection(engine, ["s"], time));
  return asked;
}

test("a correction is asked for with what the vehicle's card says, and the settings show where it comes from", async () => {
  const dialog = await settingsOf(ethanol);
  expect(within(dialog).getByText("Usual: 9, from the vehicle's card")).toBeTruthy();
  expect(within(dialog).getByText(/else 0\.80\sms from the vehicle's card/)).toBeTruthy();
  expect(within(dialog).getByLabelText<HTMLInputElement>("Air-fuel ratio at lambda 1").value).toBe("");
  const asked = await askedSettings();
  expect(asked.vehicle).toEqual({ stoichiometric: 9, deadTimeMs: 0.8 });
  expect("stoichiometric" in asked || "deadTimeMs" in asked).toBe(false);
});

test("an emptied field and the usual settings say nothing again, instead of stating gasoline", async () => {
  const dialog = await settingsOf(card);
  expect(within(dialog).getByText("Usual: 14.7, gasoline")).toBeTruthy();
  const ratio = within(dialog).getByLabelText("Air-fuel ratio at lambda 1");
  const deadTime = within(dialog).getByLabelText("Dead time in the table");
  fireEvent.change(ratio, { target: { value: "9.5" } });
  fireEvent.change(deadTime, { target: { value: "0.9" } });
  expect(await askedSettings()).toMatchObject({ stoichiometric: 9.5, deadTimeMs: 0.9 });
  fireEvent.change(ratio, { target: { value: "" } });
  const emptied = await askedSettings();
  expect("stoichiometric" in emptied).toBe(false);
  expect(emptied.deadTimeMs).toBe(0.9);
  fireEvent.change(ratio, { target: { value: "10" } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Usual settings" }));
  const usual = await askedSettings();
  expect("stoichiometric" in usual || "deadTimeMs" in usual).toBe(false);
  expect(usual.vehicle).toEqual({ stoichiometric: null, deadTimeMs: null });
});

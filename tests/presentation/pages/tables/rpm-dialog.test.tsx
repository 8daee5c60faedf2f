import "fake-indexeddb/auto"; // before Dexie looks for it
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Application } from "../../../../src/application/application";
import { correctionDesk } from "../../../../src/application/engine/correction-desk";
import { tableAt } from "../../../../src/domain/correction/place";
import { ok } from "../../../../src/domain/result";
import type { TuningTable } from "../../../../src/domain/tables/tuning-table";
import { RpmDialog } from "../../../../src/presentation/pages/tables/correction/rpm-dialog";
import { useToasts } from "../../../../src/presentation/state/toasts";
import { emptyDatabase } from "../../../application/desk";
import { editorOf, saved } from "../../../application/tables-here";
import { exact, fuel, synthetic } from "../../../domain/correction/synthetic";
import { exampleSession } from "../../../infrastructure/db/example-session";
import { applicationOn, renderPage } from "../application-here";

afterEach(() => {
  cleanup();
  useToasts.setState({ toasts: [] });
});

const deadTimeMs = 1;
const common = { vehicleId: "car", revision: 0, step: 0.0001, y: null };
/** Injection times over pressure, dead time included. */
const map: TuningTable = {
  ...common,
  id: "map",
  name: "Main",
  kind: "injection-time",
  unit: "ms",
  x: fuel.y!,
  values: Float64Array.of(3, 4, 5, 6, 7),
};
const rpm: TuningTable = {
  ...common,
  id: "rpm",
  name: "By rpm",
  kind: "fuel-correction",
  unit: "%",
  x: fuel.x,
  values: new Float64Array(6),
};
/** The engine needs 5 % more everywhere, and 2 % less at low speed, 2 % more at high. */
const byRpm = (speed: number) => 1 + (0.02 * (speed - 2800)) / 2000;
const need = (speed: number) => 1.05 * byRpm(speed);

test("the percentages take what the MAP table left, with its sign: both together give what the engine needs", async () => {
  const flat = { ...fuel, values: fuel.values.map((_, at) => map.values[Math.floor(at / 6)]! - deadTimeMs) };
  const desk = correctionDesk(() => Promise.resolve(ok(synthetic({ table: flat, need, seconds: 600 }))));
  const limits = { leanInBoost: true };
  const made = await desk.correct(["s"], map, { ...exact, deadTimeMs, limits }, () => {});
  if (!made.ok) throw new Error(made.problem.code);

  const db = emptyDatabase();
  await db.tuningTables.bulkPut([map, rpm]);
  const here = applicationOn(db);
  const application: Application = {
    ...here,
    engine: { ...here.engine, rpmShare: (...asked) => desk.rpmShare(...asked) },
  };
  const { session } = exampleSession("s");
  let closed = false;
  renderPage(
    application,
    <RpmDialog
      answer={made.value}
      rpmTable={rpm}
      logs={[{ ...session, name: "Drive" }]}
      onClose={() => (closed = true)}
    />,
  );
  const dialog = await screen.findByRole("dialog");
  const sentence = await within(dialog).findByText(/^Mean error: [\d.]+\s% now, /);
  const said = [...(sentence.textContent ?? "").matchAll(/[\d.]+(?=\s%)/g)].map(Number);
  expect(said[1]).toBeLessThan(said[0]!);
  expect(said[2]).toBeLessThan(said[1]!);
  fireEvent.click(within(dialog).getByRole("button", { name: /^Apply \d percentages$/ }));
  await waitFor(() => expect(closed).toBe(true));

  const stored = (await db.tuningTables.get("rpm"))!;
  const [low, high] = [stored.values[1]!, stored.values[4]!];
  expect(low).toBeLessThan(-0.5);
  expect(high).toBeGreaterThan(0.5);
  // Fuel after both steps over what the engine needs.
  const corrected = made.value.table;
  for (const speed of [1600, 2400, 3200, 4000]) {
    const ms = tableAt(corrected, 70, 0);
    const given = (ms - deadTimeMs) * (1 + tableAt(stored, speed, 0) / 100);
    expect(given / ((5 - deadTimeMs) * need(speed))).toBeCloseTo(1, 2);
  }
  expect((await db.tuningTables.get("map"))!.values).toEqual(map.values);

  const kept = await application.snapshots.list("rpm");
  expect(kept.map(({ name, sessionId }) => `${name}, ${sessionId}`).toSorted()).toEqual([
    "Before the correction from Drive, s",
    "Corrected from Drive, s",
  ]);
  const editor = await editorOf(application.tables, "rpm");
  editor.undo();
  await saved(editor);
  expect((await db.tuningTables.get("rpm"))!.values).toEqual(rpm.values);
});

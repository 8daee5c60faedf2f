import "fake-indexeddb/auto"; // before Dexie looks for it
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { correctTable } from "../../../../src/domain/correction/correct";
import { ApplyDialog } from "../../../../src/presentation/pages/tables/correction/apply-dialog";
import { reviewOf } from "../../../../src/presentation/pages/tables/correction/review";
import { emptyDatabase } from "../../../application/desk";
import { editorOf } from "../../../application/tables-here";
import { exact, fuel, synthetic } from "../../../domain/correction/synthetic";
import { applicationOn, renderPage } from "../application-here";

afterEach(cleanup);

test("a correction that the test does not speak for is applied by its own tick only, not by a button or a key", async () => {
  const made = correctTable(synthetic({ need: () => 1.05 }), fuel, exact);
  if (!made.ok) throw new Error(made.problem.code);
  const { workings: _, ...rest } = made.value;
  const proof = { ...rest.proof, verdict: "no-improvement", apply: false } as const;
  const answer = { ...rest, number: 1, proof };
  const review = reviewOf(fuel, answer, { gain: 1, skipped: new Set(), leaner: new Set() });
  const db = emptyDatabase();
  await db.tuningTables.put(fuel);
  const application = applicationOn(db);
  const editor = await editorOf(application.tables, fuel.id);
  let closed = false;
  renderPage(
    application,
    <ApplyDialog editor={editor} review={review} answer={answer} logs={[]} onClose={() => (closed = true)} />,
  );
  const dialog = await screen.findByRole("dialog");
  const apply = within(dialog).getByRole("button", { name: /^Apply/ });
  expect(apply.getAttribute("aria-disabled")).toBe("true");
  fireEvent.click(apply);
  const form = within(dialog).getByRole("textbox", { name: "Name of the snapshot" }).closest("form")!;
  fireEvent.submit(form);
  expect(editor.state.read().table.values).toEqual(fuel.values);
  fireEvent.click(within(dialog).getByRole("checkbox", { name: /although the test does not speak for it/ }));
  fireEvent.submit(form);
  await waitFor(() => expect(closed).toBe(true));
  expect(editor.state.read().table.values).toEqual(review.proposed);
});

import "fake-indexeddb/auto"; // before Dexie looks for it
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { activeCommands } from "../../../src/presentation/commands";
import { ImportPage } from "../../../src/presentation/pages/import/import-page";
import { useToasts } from "../../../src/presentation/state/toasts";
import { csvFile, emptyDatabase } from "../../application/desk";
import { applicationOn, renderPage } from "./application-here";

afterEach(() => {
  cleanup();
  useToasts.setState({ toasts: [] });
  location.hash = "";
});

function open() {
  const application = applicationOn(emptyDatabase());
  return { application, ...renderPage(application, <ImportPage />) };
}

test("without files there is a way to choose some", () => {
  open();
  expect(screen.getByRole("button", { name: "Choose files" })).toBeTruthy();
});

test("a dropped file is shown as it was understood, and nothing is stored before it is imported", async () => {
  const { application } = open();
  application.imports.add([csvFile("drive.csv")]);
  const table = await screen.findByRole("table");
  const rpm = await within(table).findByRole("row", { name: /RPM/ });
  expect(within(rpm).getByRole<HTMLSelectElement>("combobox", { name: "Meaning of RPM" }).value).toBe("rpm");
  const facts = screen.getByRole("region", { name: "What was understood" });
  expect(facts.textContent).toContain("200, all kept");
  expect(facts.textContent).toMatch(/at 25\sHz, no gaps/);
  expect(await application.sessions.list()).toEqual([]);

  fireEvent.click(screen.getByRole("button", { name: "Import this session" }));
  await waitFor(async () => expect(await application.sessions.list()).toHaveLength(1));
  await waitFor(() => expect(location.hash).toMatch(/^#\/session\//));
  expect(useToasts.getState().toasts[0]?.message).toBe("Imported “drive”");
});

test("a file dropped beside one that could not be read is the one that is shown", async () => {
  const { application } = open();
  application.imports.add([new File(["hello"], "bad.csv")]);
  await screen.findByText(/^This is text without columns/);
  application.imports.add([csvFile("drive.csv")]);
  expect(await screen.findByRole("button", { name: "Import this session" })).toBeTruthy();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("drive.csv");
});

test("what the foot offers is in the palette too, so that no list of channels stands before it", async () => {
  const { application } = open();
  application.imports.add([csvFile("one.csv"), csvFile("two.csv")]);
  await screen.findByRole("button", { name: "Import all 2" });
  const offered = activeCommands().filter(({ id }) => id.startsWith("import-"));
  expect(offered.map(({ label }) => label)).toEqual([
    "Import this session",
    "Import all 2",
    "Next file",
    "Cancel one.csv",
  ]);
  offered[1]?.perform();
  await waitFor(async () => expect(await application.sessions.list()).toHaveLength(2));
  cleanup();
  expect(activeCommands().filter(({ id }) => id.startsWith("import-"))).toEqual([]);
});

test("a meaning and a unit that are chosen here are stored with the session", async () => {
  const { application } = open();
  application.imports.add([csvFile("drive.csv")]);
  const table = await screen.findByRole("table");
  const misc = await within(table).findByRole("row", { name: /Misc/ });
  const meaning = within(misc).getByRole("combobox", { name: "Meaning of Misc" });
  fireEvent.pointerDown(meaning);
  expect(within(meaning).getAllByRole("option").length).toBeGreaterThan(50);
  fireEvent.change(meaning, { target: { value: "coolant" } });
  await waitFor(() => expect(misc.textContent).toContain("No unit in the file. Choose it."));
  const unit = within(misc).getByRole("combobox", { name: "Unit of Misc" });
  fireEvent.pointerDown(unit);
  fireEvent.change(unit, { target: { value: "°C" } });
  await waitFor(() => expect(misc.textContent).not.toContain("No unit"));
  fireEvent.click(screen.getByRole("button", { name: "Import this session" }));
  await waitFor(async () => {
    const [session] = await application.sessions.list();
    expect(session?.channels.find(({ label }) => label === "Misc")).toMatchObject({
      role: "coolant",
      unit: "°C",
    });
  });
});

test("a channel that is not fitted is offered unticked, and without any channel nothing can be imported", async () => {
  const { application } = open();
  application.imports.add([csvFile("drive.csv")]);
  const table = await screen.findByRole("table");
  const oil = await within(table).findByRole<HTMLInputElement>("checkbox", { name: "Use Oil" });
  expect(oil.checked).toBe(false);
  expect(within(table).getByRole("row", { name: /Oil/ }).textContent).toContain("Not fitted");
  const all = (): HTMLInputElement =>
    within(table).getByRole("checkbox", { name: /the listed channels|all listed/ });
  fireEvent.click(all());
  fireEvent.click(all());
  await waitFor(() =>
    expect(within(table).getByRole<HTMLInputElement>("checkbox", { name: "Use RPM" }).checked).toBe(false),
  );
  fireEvent.click(screen.getByRole("button", { name: /Import this session/ }));
  expect(screen.getByRole("button", { name: /Import this session/ }).getAttribute("aria-disabled")).toBe(
    "true",
  );
  expect(await application.sessions.list()).toEqual([]);
});

test("each file has its own outcome; all good ones are imported at once and the bad one stays", async () => {
  const { application } = open();
  application.imports.add([csvFile("one.csv", 1), new File([], "nothing.csv"), csvFile("two.csv", 2)]);
  await screen.findByRole("button", { name: "Import all 2" });
  fireEvent.click(screen.getByRole("button", { name: /nothing\.csv/ }));
  expect(await screen.findByRole("heading", { name: /The file is empty/ })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Import all 2" }));
  await waitFor(async () => expect(await application.sessions.list()).toHaveLength(2));
  await waitFor(() => expect(location.hash).toBe("#/sessions"));
  expect(application.imports.jobs.read().map(({ fileName }) => fileName)).toEqual(["nothing.csv"]);
});

test("a file that is already stored is noticed", async () => {
  const { application } = open();
  application.imports.add([csvFile("drive.csv")]);
  fireEvent.click(await screen.findByRole("button", { name: "Import this session" }));
  await waitFor(() => expect(application.imports.jobs.read()).toEqual([]));
  application.imports.add([csvFile("copy.csv")]);
  expect(await screen.findByText(/This file is already here as “drive”/)).toBeTruthy();
});

test("a file without time asks for the interval and is then read with it", async () => {
  const { application } = open();
  application.imports.add([noTime()]);
  fireEvent.click(await screen.findByRole("button", { name: /Where is the time/ }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("Time between rows"), { target: { value: "zero" } });
  fireEvent.click(dialog.getByRole("button", { name: "Read again" }));
  expect(dialog.getByText("Type a number above 0.")).toBeTruthy();
  fireEvent.change(dialog.getByLabelText("Time between rows"), { target: { value: "20" } });
  fireEvent.click(dialog.getByRole("button", { name: "Read again" }));
  const facts = await screen.findByRole("region", { name: "What was understood" });
  expect(facts.textContent).toMatch(/at 50\sHz/);
});

function noTime(): File {
  const rows = Array.from({ length: 60 }, (_, at) =>
    [900 + ((at * 37) % 91), 30 + ((at * 11) % 7)].join(","),
  );
  return new File([["RPM,MAP (kPa)", ...rows, ""].join("\n")], "no-time.csv");
}

import "fake-indexeddb/auto"; // before Dexie looks for it
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Application } from "../../../src/application/application";
import { SessionsPage } from "../../../src/presentation/pages/sessions/sessions-page";
import { useToasts } from "../../../src/presentation/state/toasts";
import { csvFile, emptyDatabase, settled } from "../../application/desk";
import { applicationOn, renderPage } from "./application-here";

afterEach(() => {
  cleanup();
  useToasts.setState({ toasts: [] });
  location.hash = "";
});

async function stored(...names: readonly string[]): Promise<Application> {
  const application = applicationOn(emptyDatabase());
  application.imports.add(names.map((name, seed) => csvFile(name, seed)));
  for (const job of await settled(application.imports)) await application.imports.commit(job.id);
  return application;
}

function names(): readonly string[] {
  return within(screen.getByRole("table"))
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getByRole("link").textContent ?? "");
}

function undo(): void {
  const action = useToasts.getState().toasts.at(-1)?.action;
  if (action == null) throw new Error("the last toast has no undo");
  action.perform();
}

test("an empty library says what to do", async () => {
  renderPage(applicationOn(emptyDatabase()), <SessionsPage />);
  expect(await screen.findByRole("heading", { name: /No sessions yet/ })).toBeTruthy();
});

test("the search finds names, forgives accents and can be cleared", async () => {
  renderPage(await stored("Pista.csv", "Injeção.csv"), <SessionsPage />);
  await screen.findByRole("table");
  fireEvent.change(screen.getByLabelText("Find a session"), { target: { value: "injecao" } });
  await waitFor(() => expect(names()).toEqual(["Injeção"]));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("1 of 2 sessions");
  fireEvent.change(screen.getByLabelText("Find a session"), { target: { value: "nowhere" } });
  expect(await screen.findByText(/No session matches/)).toBeTruthy();
  fireEvent.click(screen.getAllByRole("button", { name: "Clear the filters" })[0]!);
  await waitFor(() => expect(names()).toHaveLength(2));
});

test("a press on a head sorts, a second one turns the order", async () => {
  renderPage(await stored("run 10.csv", "run 2.csv"), <SessionsPage />);
  const table = await screen.findByRole("table");
  const head = within(table).getByRole("columnheader", { name: /Name/ });
  fireEvent.click(within(head).getByRole("button"));
  await waitFor(() => expect(names()).toEqual(["run 2", "run 10"]));
  expect(head.getAttribute("aria-sort")).toBe("ascending");
  fireEvent.click(within(head).getByRole("button"));
  await waitFor(() => expect(names()).toEqual(["run 10", "run 2"]));
});

test("renaming is kept on Enter and can be undone", async () => {
  const application = await stored("drive.csv");
  renderPage(application, <SessionsPage />);
  await screen.findByRole("table");
  fireEvent.click(await openMenu("Rename"));
  const field = await screen.findByLabelText("New name of drive");
  fireEvent.change(field, { target: { value: "Dyno, second pull" } });
  fireEvent.submit(field);
  await waitFor(() => expect(names()).toEqual(["Dyno, second pull"]));
  undo();
  await waitFor(() => expect(names()).toEqual(["drive"]));
});

test("deleting asks first, removes, and can be undone", async () => {
  const application = await stored("drive.csv", "other.csv");
  renderPage(application, <SessionsPage />);
  const table = await screen.findByRole("table");
  fireEvent.click(within(table).getByRole("checkbox", { name: "Select drive" }));
  fireEvent.click(screen.getByRole("button", { name: "Delete…" }));
  expect(
    await screen.findByRole("heading", { name: "Delete session “drive” and its original file?" }),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Delete session" }));
  await waitFor(() => expect(names()).toEqual(["other"]));
  undo();
  await waitFor(() => expect(names()).toHaveLength(2));
  const session = (await application.sessions.list()).find(({ name }) => name === "drive");
  expect((await application.sessions.original(session!.id))?.size).toBe(session!.fileSize);
});

test("tags are given to several sessions at once and then filter the list", async () => {
  renderPage(await stored("a.csv", "b.csv", "c.csv"), <SessionsPage />);
  const table = await screen.findByRole("table");
  for (const name of ["a", "b"])
    fireEvent.click(within(table).getByRole("checkbox", { name: `Select ${name}` }));
  fireEvent.click(screen.getByRole("button", { name: "Tags…" }));
  fireEvent.change(await screen.findByLabelText("Tags"), { target: { value: "dyno, wet; dyno" } });
  fireEvent.click(screen.getByRole("button", { name: "Add these tags" }));
  fireEvent.change(await screen.findByLabelText("Tag"), { target: { value: "wet" } });
  await waitFor(() => expect(names().toSorted()).toEqual(["a", "b"]));
  expect(location.hash).toContain("tag=wet");
});

async function openMenu(item: string): Promise<HTMLElement> {
  const button = screen.getAllByRole("button", { name: /^Actions for/ })[0]!;
  const menu = document.getElementById(button.getAttribute("popovertarget") ?? "");
  // The test DOM has no popovers: what the browser does when one opens is said by hand.
  const opened = new Event("toggle");
  Object.defineProperty(opened, "newState", { value: "open" });
  fireEvent(menu!, opened);
  menu!.hidePopover = () => {};
  return within(menu!).findByRole("menuitem", { name: item, hidden: true });
}

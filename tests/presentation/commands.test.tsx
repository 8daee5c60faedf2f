import { act, cleanup, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { defaultSettings } from "../../src/application/settings";
import { activeCommands, useCommands, type Command } from "../../src/presentation/commands";
import { useShortcuts } from "../../src/presentation/frame/use-shortcuts";
import { useSettings } from "../../src/presentation/state/settings";

const command = (id: string, keys: string, perform: () => void, more: Partial<Command> = {}): Command => ({
  id,
  label: id,
  group: "app",
  keys,
  perform,
  ...more,
});

function Page(props: { readonly commands: readonly Command[] }) {
  useCommands(props.commands);
  useShortcuts();
  return (
    <>
      <input aria-label="field" />
      <div data-chart tabIndex={-1} />
    </>
  );
}

function press(
  key: string,
  target: EventTarget = document.body,
  held: KeyboardEventInit = {},
  atMs?: number,
) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held });
  if (atMs !== undefined) Object.defineProperty(event, "timeStamp", { value: atMs });
  act(() => void target.dispatchEvent(event));
}

afterEach(() => {
  cleanup();
  useSettings.setState(defaultSettings, true);
});

test("a command lives as long as the component that offers it", () => {
  const page = render(<Page commands={[command("save", "Ctrl S", () => {})]} />);
  expect(activeCommands().map(({ id }) => id)).toEqual(["save"]);
  page.unmount();
  expect(activeCommands()).toEqual([]);
});

test("the newest list counts, also for what it does", () => {
  const first = vi.fn<() => void>();
  const second = vi.fn<() => void>();
  const page = render(<Page commands={[command("save", "Ctrl S", first)]} />);
  page.rerender(<Page commands={[command("save", "Ctrl S", second)]} />);
  press("s", document.body, { ctrlKey: true });
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
});

function Frame(props: { readonly children: ReactNode }) {
  useCommands([command("undo", "Ctrl Z", () => {}, { label: "frame" })], "frame");
  return props.children;
}

test("a page's command wins over the frame's with the same id, though the frame comes last", () => {
  render(
    <Frame>
      <Page commands={[command("undo", "Ctrl Z", () => {}, { label: "page" })]} />
    </Frame>,
  );
  expect(activeCommands().map(({ label }) => label)).toEqual(["page"]);
});

test("G then H goes, G alone and H alone do not, and a slow second key is too late", () => {
  const go = vi.fn<() => void>();
  render(<Page commands={[command("home", "G H", go)]} />);
  press("g");
  expect(go).not.toHaveBeenCalled();
  press("h");
  expect(go).toHaveBeenCalledTimes(1);
  press("h");
  press("g");
  press("x");
  press("h");
  press("g", document.body, {}, 10_000);
  press("h", document.body, {}, 20_000);
  expect(go).toHaveBeenCalledTimes(1);
  press("g", document.body, {}, 30_000);
  press("h", document.body, {}, 30_500);
  expect(go).toHaveBeenCalledTimes(2);
});

test("single letters never act while typing, Ctrl does", () => {
  const next = vi.fn<() => void>();
  const palette = vi.fn<() => void>();
  const page = render(
    <Page commands={[command("next", "N", next), command("palette", "Ctrl K", palette)]} />,
  );
  const field = page.getByLabelText("field");
  press("n", field);
  press("k", field, { ctrlKey: true });
  expect([next.mock.calls.length, palette.mock.calls.length]).toEqual([0, 1]);
});

test("single letters can be turned off", () => {
  const next = vi.fn<() => void>();
  render(<Page commands={[command("next", "N", next)]} />);
  useSettings.setState({ singleKeys: false });
  press("n");
  expect(next).not.toHaveBeenCalled();
  useSettings.setState({ singleKeys: true });
  press("n");
  expect(next).toHaveBeenCalledTimes(1);
});

test("keys of a chart act only inside the chart", () => {
  const fit = vi.fn<() => void>();
  const page = render(<Page commands={[command("fit", "0", fit, { within: "[data-chart]" })]} />);
  press("0");
  expect(fit).not.toHaveBeenCalled();
  const chart = page.container.querySelector("[data-chart]");
  if (chart !== null) press("0", chart);
  expect(fit).toHaveBeenCalledTimes(1);
});

test("a command that is not enabled is neither listed nor run", () => {
  const run = vi.fn<() => void>();
  render(<Page commands={[command("fix", "F", run, { enabled: () => false })]} />);
  press("f");
  expect(run).not.toHaveBeenCalled();
  expect(activeCommands()).toEqual([]);
});

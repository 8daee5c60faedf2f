import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newVehicle } from "../../src/domain/vehicle";
import { useCommands, type Command } from "../../src/presentation/commands";
import { paletteSections, type Owned } from "../../src/presentation/frame/palette-entries";
import { english } from "../../src/presentation/text/english";
import { createFormat } from "../../src/presentation/text/format";
import { exampleSession } from "../infrastructure/db/example-session";

const format = createFormat("en");
const { session } = exampleSession("one", { name: "Track day, run 3" });
const owned: Owned = {
  sessions: [session, exampleSession("two", { name: "Street log" }).session],
  vehicles: [newVehicle("v", "Track car", "2026-01-01")],
  open: null,
};
const commands: readonly Command[] = [
  { id: "go-tables", label: "Go to Tables", group: "go", keys: ["G T"], perform: () => {} },
  { id: "import", label: "Import files…", group: "file", keys: "Ctrl O", perform: () => {} },
];

function Page() {
  useCommands(commands);
  return null;
}

const found = (query: string, has: Owned = owned) =>
  paletteSections(query, has, english, format).map(({ heading, entries }) => [
    heading,
    entries.map(({ label, keys }) => (keys === null ? label : `${label} [${keys}]`)),
  ]);

beforeEach(() => {
  location.hash = "";
  render(<Page />);
});
afterEach(cleanup);

test("with nothing typed it offers places and actions with their keys, then sessions", () => {
  expect(found("")).toEqual([
    ["Places", ["Go to Tables [G T]"]],
    ["Files", ["Import files… [Ctrl O]"]],
    ["Sessions", ["Track day, run 3", "Street log"]],
  ]);
});

test("what is typed is sought among everything, the closest section first", () => {
  expect(found("tra")).toEqual([
    ["Vehicles", ["Track car"]],
    ["Sessions", ["Track day, run 3"]],
  ]);
  expect(found("nothing of the kind")).toEqual([]);
});

test("channels are found by meaning and by the name in the file, only of the open session", () => {
  expect(found("engine speed")).toEqual([]);
  const open = { ...owned, open: session };
  expect(found("engine speed", open)).toEqual([["Channels of this session", ["Engine speed (RPM)"]]]);
  expect(found("fan", open)).toEqual([["Channels of this session", ["Fan"]]]);
});

test("choosing an entry goes where it says", () => {
  const [sessions] = paletteSections("street", owned, english, format);
  sessions?.entries[0]?.perform();
  expect(location.hash).toBe("#/session/two");
  const [channels] = paletteSections("fan", { ...owned, open: session }, english, format);
  channels?.entries[0]?.perform();
  expect(location.hash).toBe("#/session/one/charts?show=fan");
});

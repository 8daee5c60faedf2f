import "fake-indexeddb/auto"; // before Dexie looks for it
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, expect, test } from "vitest";
import { newVehicle } from "../../../src/domain/vehicle";
import { CalculatorsPage } from "../../../src/presentation/pages/calculators/calculators-page";
import { useCalculators } from "../../../src/presentation/pages/calculators/calculator-state";
import { useSettings } from "../../../src/presentation/state/settings";
import { fetchPageWords } from "../../../src/presentation/text/english";
import { emptyDatabase } from "../../application/desk";
import { applicationOn, renderPage } from "./application-here";

const untouched = useCalculators.getState();
const settings = useSettings.getState();

beforeAll(fetchPageWords);
afterEach(() => {
  cleanup();
  useCalculators.setState(untouched, true);
  useSettings.setState(settings, true);
  location.hash = "";
});

const show = (tool?: string, application = applicationOn(emptyDatabase())) =>
  renderPage(application, <CalculatorsPage tool={tool} />);
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label, { selector: "input[type=text]" }), { target: { value } });
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const sentence = () => screen.getByRole("heading", { level: 1 }).textContent?.replaceAll("\u00a0", " ");
const rows = () => screen.getByRole("region", { name: "Result" }).querySelectorAll("dt").length;
const value = (label: string) => screen.getByLabelText(label).getAttribute("value");
/** What a result says, by its name and formula. */
const result = (name: string) => {
  const row = within(screen.getByRole("region", { name: "Result" }))
    .getAllByText(name)[0]
    ?.closest("div");
  return row?.querySelector("dd")?.textContent?.replaceAll("\u00a0", " ");
};

/** The boosted example of the calculation's own tests. */
function typeExample(): void {
  type("Displacement", "1.9");
  type("Manifold, gauge", "1,0");
  type("Engine speed", "6500");
  type("Volumetric efficiency", "95");
  type("Mixture to aim at", "0.8");
  type("Air temperature", "47");
  type("Barometer, absolute", "1.01325");
  choose("Fuel", "ethanol");
  type("Flow of one injector", "112");
}

test("what is typed is calculated at once, with either decimal mark", () => {
  show();
  typeExample();
  expect(sentence()).toBe("10.729 ms at 1.00 bar and 6 500 rpm: open 58.1 % of the time.");
  expect(result("Air per cylinder and cycle")).toBe("988.6 mg");
  expect(result("Fuel per cylinder and cycle")).toBe("137.30 mg");
  choose("Pressure regulator", "fixed");
  expect(sentence()).toBe("12.916 ms at 1.00 bar and 6 500 rpm: open 70.0 % of the time.");
  expect(result("Pressure across the injector")).toBe("2.00 bar");
});

test("a wrong value is said beside it, and no row of the result goes away", () => {
  show();
  const before = rows();
  type("Cylinders", "none");
  expect(screen.getByLabelText("Cylinders").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("Type a number")).toBeTruthy();
  type("Air temperature", "900");
  expect(screen.getByText("-60 to 250")).toBeTruthy();
  expect(sentence()).toBe("Correct the 2 marked values, then there is a result.");
  expect([rows(), result("Injection time")]).toEqual([before, "–"]);
});

test("a fixed fuel pressure below the manifold's is said at the fuel pressure", () => {
  show();
  choose("Pressure regulator", "fixed");
  type("Fuel pressure, gauge", "1");
  type("Manifold, gauge", "1.5");
  expect(screen.getByLabelText("Fuel pressure, gauge").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("Above the manifold")).toBeTruthy();
});

test("a second bank above a duty takes what the first cannot give", () => {
  show();
  typeExample();
  choose("Banks of injectors", "above-duty");
  type("Bank A stays below", "40");
  expect(result("Duty")).toBe("40.0 %");
  expect(result("Injection time, bank B")).toMatch(/^\d+\.\d{3} ms$/);
});

test("the efficiency of a calculated time is the one it was calculated with", () => {
  show();
  typeExample();
  fireEvent.click(screen.getByLabelText("Efficiency from a time"));
  type("Injection time", "10.729");
  expect(result("Volumetric efficiency")).toBe("95.0 %");
});

test("units follow the settings, also for what was typed before", () => {
  show();
  type("Manifold, gauge", "1");
  useSettings.setState({
    units: { pressure: "psi", temperature: "f", speed: "file", mixture: "afr" },
  });
  return waitFor(() => {
    expect(value("Manifold, gauge")).toBe("14.5038");
    expect(value("Air temperature")).toBe("104");
    expect(value("Mixture to aim at")).toBe("12.936");
  });
});

test.each([
  ["injectors", "These injectors support 340 hp at 85 % duty."],
  ["dead-time", "The injector opens 0.995 ms late at 13.5 V."],
  ["blend", "This blend burns with 13.10 times its mass of air."],
  ["mixture", "0.850 λ is rich: 17.6 % more fuel than the air can burn."],
  ["unknown", "7.223 ms at 0.00 bar and 6 000 rpm: open 36.1 % of the time."],
])("%s says its result", (tool, said) => {
  show(tool);
  expect(sentence()).toBe(said);
});

test("injectors for a power, and a power for these injectors, undo each other", () => {
  show("injectors");
  fireEvent.click(screen.getByLabelText("Injectors for a power"));
  type("Power at the crank", "340");
  expect(sentence()).toBe("340 hp need injectors of 50.0 lb/h each.");
});

test("a vehicle fills in what it states, and its calculated table is one of its tables", async () => {
  const application = applicationOn(emptyDatabase());
  const car = newVehicle("car", "Turbo", "2026-01-01T00:00:00Z");
  await application.vehicles.save({
    ...car,
    engine: { ...car.engine, displacementL: 1.9, cylinders: 4 },
    injectors: { ...car.injectors, flowLbPerH: 112 },
  });
  show("injection", application);
  expect(screen.getByRole("button", { name: /^Make a table of it/ }).getAttribute("aria-disabled")).toBe(
    "true",
  );
  await screen.findByRole("option", { name: "Turbo" });
  choose("Values of", "car");
  expect(screen.getByLabelText("Displacement").getAttribute("value")).toBe("1.9");
  expect(screen.getByLabelText("Injectors").getAttribute("value")).toBe("4");
  expect(screen.getByText(/^The vehicle does not state: .*dead time/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /^Make a table of it/ }));
  await waitFor(() => expect(location.hash).toMatch(/^#\/table\//));
  const [table] = await application.tables.list();
  expect([table?.vehicleId, table?.kind, table?.x.values.length]).toEqual(["car", "injection-time", 21]);
  expect(table?.values.every((ms) => ms >= 1)).toBe(true);
});

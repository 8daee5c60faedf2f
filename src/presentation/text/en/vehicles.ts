import type { FieldFault } from "../../pages/vehicles/vehicle-edit";
import type { FieldPath, GroupId } from "../../pages/vehicles/vehicle-fields";
import type { Format } from "../format";

const fields: Readonly<Record<FieldPath, string>> = {
  name: "Name",
  make: "Make",
  model: "Model",
  year: "Year",
  drive: "Drive",
  "engine.displacementL": "Displacement",
  "engine.cylinders": "Cylinders",
  "engine.induction": "Induction",
  "engine.ecu": "ECU",
  "injectors.count": "Injectors",
  "injectors.flowLbPerH": "Flow of one injector",
  "injectors.ratedPressureBar": "Flow stated at",
  "injectors.deadTimeMs": "Dead time",
  "injectors.regulator": "Pressure regulator",
  "fuel.kind": "Fuel",
  "fuel.stoichiometricRatio": "Stoichiometric ratio",
  "fuel.densityKgPerL": "Density",
  "limits.rpm": "Engine speed",
  "limits.boostBar": "Boost",
  "limits.coolantC": "Coolant",
  "limits.dutyPercent": "Injector duty",
  "drivetrain.massKg": "Mass with driver",
  "drivetrain.dragAreaM2": "Drag area (cd · A)",
  "drivetrain.tyreCircumferenceMm": "Tyre circumference",
  "drivetrain.finalRatio": "Final drive ratio",
  "drivetrain.gearRatios": "Gear ratios",
  "pack.capacityKwh": "Usable capacity",
  "pack.cells": "Cells in series",
  notes: "Notes",
};

const groups: Readonly<Record<GroupId, string>> = {
  vehicle: "Vehicle",
  engine: "Engine",
  injectors: "Injectors",
  fuel: "Fuel",
  limits: "Limits",
  drivetrain: "Drivetrain",
  pack: "Battery pack",
  notes: "Notes",
};

const choices: Readonly<Record<string, string>> = {
  combustion: "Combustion engine",
  electric: "Electric",
  hybrid: "Hybrid",
  unknown: "Not known",
  natural: "Naturally aspirated",
  turbo: "Turbocharger",
  supercharger: "Supercharger",
  "manifold-referenced": "Follows manifold pressure",
  fixed: "Fixed pressure",
  "gasoline-e0": "Gasoline without ethanol (E0)",
  "gasoline-e10": "Gasoline E10",
  "gasoline-e27": "Gasoline E27 (Brazil)",
  e85: "E85",
  ethanol: "Ethanol",
  methanol: "Methanol",
  cng: "Natural gas (CNG)",
  diesel: "Diesel",
  other: "Other",
};

const hints: Partial<Readonly<Record<FieldPath, string>>> = {
  "drivetrain.gearRatios": "First gear first, divided by commas: 3.5, 2.1, 1.4",
  "limits.boostBar": "Above atmosphere",
  "injectors.ratedPressureBar": "Mostly 3 bar",
};

const fault = (entry: FieldFault, unit: string, format: Format): string => {
  switch (entry.code) {
    case "needed":
      return "Type a name.";
    case "not-a-number":
      return "Type a number, such as 2.5. Nothing was saved.";
    case "not-whole":
      return "Type a whole number. Nothing was saved.";
    case "too-long":
      return "This is too long. Nothing was saved.";
    case "too-small":
      return `At least ${format.unit(entry.limit, unit, decimals(entry.limit))}. Nothing was saved.`;
    case "too-big":
      return `At most ${format.unit(entry.limit, unit, decimals(entry.limit))}. Nothing was saved.`;
    default:
      return "This cannot be used. Nothing was saved.";
  }
};

const decimals = (value: number): number => (Number.isInteger(value) ? 0 : 2);
const count = (value: number, one: string, many: string): string =>
  value === 1 ? `1 ${one}` : `${value} ${many}`;

/** Words of the vehicles. */
export const vehicles = {
  heading: (total: number) => count(total, "vehicle", "vehicles"),
  empty: "No vehicles yet. Make one here, or let an imported log make it.",
  emptyNote: "A vehicle holds what calculations need: engine, injectors, fuel, limits, drivetrain.",
  add: "New vehicle…",
  find: "Find a vehicle",
  nothing: (find: string) => `No vehicle is called “${find}”.`,
  nothingKnown: "Nothing known yet",
  lastSession: (date: string, sessions: number) => `${count(sessions, "session", "sessions")}, last ${date}`,
  noSessions: "No sessions yet",
  noTables: "No tables yet. They come with a log or tune that carries them.",
  findings: (open: number) => count(open, "open finding", "open findings"),
  sessions: (total: number) => (total === 0 ? "Sessions" : count(total, "session", "sessions")),
  tables: (total: number) => (total === 0 ? "Tables" : count(total, "table", "tables")),
  missing: "This vehicle is no longer here.",
  missingNext: "It may have been deleted, or the link belongs to another device.",
  newTitle: "What is the new vehicle called?",
  nameNeeded: "Type a name, such as “FT550 track car”.",
  create: "Make this vehicle",
  saved: (field: string) => `Saved: ${field}`,
  delete: "Delete…",
  deleteTitle: (name: string) => `Delete vehicle “${name}”?`,
  deleteNote: (sessions: number) =>
    sessions === 0
      ? "Its tables go with it. You can undo this until the next import or start."
      : `Its tables go with it; its ${count(sessions, "session stays", "sessions stay")} without a vehicle. You can undo this until the next import or start.`,
  deleteOne: "Delete vehicle",
  deleted: (name: string) => `Deleted “${name}”`,
  usual: (value: string) => `Usual for this fuel: ${value}`,
  sources: { typed: "Typed", tune: "Read from the tune", assumed: "Assumed. Check it." },
  groups,
  fields,
  choices,
  hints,
  fault,
};

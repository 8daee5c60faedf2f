import type { z } from "zod/mini";
import { vehicleSchema, type Vehicle, type valueSources } from "../../../domain/vehicle";
import { parseNumber } from "../../text/parse-number";
import type { FieldPath, VehicleField } from "./vehicle-fields";

/** What a field holds: a number, a word, ratios, or nothing known. */
export type FieldValue = number | string | readonly number[] | null;

/** Where a value came from; null while nothing is known. */
export type ValueSource = (typeof valueSources)[number] | null;

/** Why a typed value cannot be kept. `limit` = the bound that it breaks, in the field's unit. */
export type FieldFault =
  | { readonly code: "needed" | "not-a-number" | "not-whole" | "too-long" | "wrong" }
  | { readonly code: "too-small" | "too-big"; readonly limit: number };

/** The value that a vehicle has at a path. */
export function readField(vehicle: Vehicle, path: FieldPath): FieldValue {
  let at: unknown = vehicle;
  for (const key of path.split(".")) at = isRecord(at) ? at[key] : null;
  if (typeof at === "number" || typeof at === "string") return at;
  return Array.isArray(at) ? at.filter((item) => typeof item === "number") : null;
}

/** Where the value at a path came from. */
export function sourceOf(vehicle: Vehicle, path: FieldPath): ValueSource {
  const value = readField(vehicle, path);
  const known =
    value !== null && value !== "" && value !== "unknown" && !(Array.isArray(value) && value.length === 0);
  return known ? (vehicle.sources[path] ?? "typed") : null;
}

/** The text of a value, ready to be edited. */
export function fieldText(value: FieldValue, mark: "." | ","): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value).replace(".", mark);
  return value.map((item) => String(item).replace(".", mark)).join(mark === "," ? "; " : ", ");
}

/** The value of a typed text; a fault when it is none. */
function parseField(field: VehicleField, text: string): FieldValue | { readonly fault: FieldFault } {
  const trimmed = text.trim();
  if (field.kind === "text" || field.kind === "choice") return trimmed;
  if (field.kind === "notes") return text;
  if (field.kind === "list") return parseList(trimmed);
  if (trimmed === "") return null;
  const value = parseNumber(trimmed);
  return Number.isNaN(value) ? { fault: { code: "not-a-number" } } : value;
}

// "3,5; 2,1" in Portuguese, "3.5, 2.1" in English; blanks divide too.
function parseList(text: string): readonly number[] | { readonly fault: FieldFault } {
  if (text === "") return [];
  const divider = text.includes(";") ? /;/ : /,\s+|\s+|,(?=\d*\.)/;
  const values = text
    .split(divider)
    .filter((part) => part.trim() !== "")
    .map(parseNumber);
  return values.some(Number.isNaN) ? { fault: { code: "not-a-number" } } : values;
}

/** The vehicle with one value changed and marked as typed, or why it cannot be. */
export function withField(
  vehicle: Vehicle,
  field: VehicleField,
  text: string,
): { readonly vehicle: Vehicle } | { readonly fault: FieldFault } {
  const value = parseField(field, text);
  if (isFault(value)) return value;
  const [section = "", name] = field.path.split(".");
  const sources = { ...vehicle.sources, [field.path]: "typed" };
  const group: unknown = Object.entries(vehicle).find(([key]) => key === section)?.[1];
  const changed =
    name === undefined
      ? { ...vehicle, sources, [section]: value }
      : { ...vehicle, sources, [section]: { ...(isRecord(group) ? group : {}), [name]: value } };
  const checked = vehicleSchema.safeParse(changed);
  if (checked.success) return { vehicle: checked.data };
  const issue = checked.error.issues.find(({ path }) => path.join(".").startsWith(field.path));
  // Another value of this vehicle is wrong, not this one: the store says so when it is saved.
  return issue === undefined ? { fault: { code: "wrong" } } : { fault: faultOf(issue, field) };
}

function faultOf(issue: z.core.$ZodIssue, field: VehicleField): FieldFault {
  if (issue.code === "too_small") {
    if (field.kind === "text") return { code: "needed" };
    return { code: "too-small", limit: Number(issue.minimum) };
  }
  if (issue.code === "too_big") {
    if (field.kind === "text" || field.kind === "notes") return { code: "too-long" };
    return { code: "too-big", limit: Number(issue.maximum) };
  }
  if (issue.code === "invalid_type") return { code: field.kind === "integer" ? "not-whole" : "not-a-number" };
  return { code: "wrong" };
}

function isFault(
  value: FieldValue | { readonly fault: FieldFault },
): value is { readonly fault: FieldFault } {
  return typeof value === "object" && value !== null && "fault" in value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

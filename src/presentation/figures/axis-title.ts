import type { Role } from "../../domain/logs/roles";
import type { Axis } from "../../domain/tables/tune";
import { unitWords } from "../pages/import/unit-options";
import type { Dictionary } from "../text/english";

/** Axes that the app names itself are stored under these names; what a file calls its axes is never translated. */
const ownNames: Readonly<Record<string, Role>> = { "Engine speed": "rpm", "Manifold pressure": "map" };

type Words = Pick<Dictionary, "importing" | "roles">;

/** What an axis runs over, in the language of the interface where the name is our own. */
export function axisName({ label }: Pick<Axis, "label">, { roles }: Pick<Words, "roles">): string {
  const role = ownNames[label];
  return role === undefined ? label : roles[role];
}

/** Name and unit of an axis: "Engine speed, rpm". */
export function axisTitle(axis: Pick<Axis, "label" | "unit">, words: Words): string {
  const name = axisName(axis, words);
  return titled(name, axis.unit === "" ? "" : unitWords(axis.unit, words.importing));
}

/** A name with its unit behind it: "Volumetric efficiency, %"; alone where there is no unit. */
export function titled(name: string, unit: string): string {
  return unit === "" ? name : `${name}, ${unit}`;
}

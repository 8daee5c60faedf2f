import { abouts } from "../../domain/logs/abouts";
import { spoken } from "../text/use-text";

const labels = new Map(abouts.map(({ id, label }) => [id, label]));

/** The name a user knows a format by, in the language in force; its id when this version no longer has it. */
export function formatLabel(id: string): string {
  return spoken().text.sessions.formatName(id, labels.get(id) ?? id);
}

/** Formats to choose from, by name. */
export function readableFormats(): readonly { readonly id: string; readonly label: string }[] {
  return abouts.filter(({ reads }) => reads).map(({ id }) => ({ id, label: formatLabel(id) }));
}

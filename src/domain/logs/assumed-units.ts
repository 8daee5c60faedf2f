import { fueltechChannel } from "./fueltech-channels";

/**
 * The unit that a program writes unless its user chose another, for formats whose files do not say; null = the file
 * says, or nothing is known. It is offered for review, never read into the log.
 */
export function assumedUnit(format: string, label: string): string | null {
  if (format !== "fueltech-csv") return null;
  const unit = fueltechChannel(label)?.unit ?? "";
  return unit === "" ? null : unit;
}

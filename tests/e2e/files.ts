import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { shared } from "../shared";

const fixtures = fileURLToPath(new URL("../fixtures/logs", import.meta.url));

/** Path of the first fixture we wrote for a format. */
export function fixture(format: string): string {
  const [first] = readdirSync(join(fixtures, format)).toSorted();
  if (first === undefined) throw new Error(`no fixture for ${format}`);
  return join(fixtures, format, first);
}

/** Path of a real log beside the project. */
export function realLog(path: string): string {
  return join(shared ?? "", "logs", path);
}

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const candidates = [process.env["FUELTUNE_SHARED"], fileURLToPath(new URL("../../shared/", import.meta.url))];

/** Folder of real files for tests, which is never part of the project; null where it is not there. */
export const shared =
  candidates.find((path) => path !== undefined && existsSync(`${path}/logs/EXPECTED.json`)) ?? null;

/** The one line a test run prints when the real files are not there. */
export const sharedMissing = "real files not found beside the project: tests over them are skipped";

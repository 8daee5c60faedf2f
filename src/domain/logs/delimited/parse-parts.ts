import type { Result } from "../../result";
import type { LogDraft } from "../draft";
import type { ImportProblem, LogSource } from "../format";
import type { DelimitedRecipe } from "./recipe";

/** Reads a file that holds several logs one after the other, each from a line that begins with `title`. */
export async function parseParts(
  source: LogSource,
  title: string,
  recipe: DelimitedRecipe,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const { readParts } = await import("./read-parts");
  return readParts(source, title, recipe, progress);
}

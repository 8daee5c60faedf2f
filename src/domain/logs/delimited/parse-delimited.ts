import type { Result } from "../../result";
import type { LogDraft } from "../draft";
import type { ImportProblem, LogSource } from "../format";
import type { DelimitedRecipe } from "./recipe";

/** Reads a delimited text log by a vendor's recipe. The reader itself is loaded with the first file that needs it. */
export async function parseDelimited(
  source: LogSource,
  recipe: DelimitedRecipe,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  if (recipe.parts !== undefined) {
    const { readParts } = await import("./read-parts");
    return readParts(source, recipe, recipe.parts, progress);
  }
  const { readDelimited } = await import("./read-delimited");
  return readDelimited(source, recipe, progress);
}

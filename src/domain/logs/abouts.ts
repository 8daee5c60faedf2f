import type { FormatAbout } from "./format";

// Only the `about` of each file is asked for: the bundler leaves the parsers out of the page.
const shelf = import.meta.glob<FormatAbout>("./formats/*.ts", { eager: true, import: "about" });

/** What is told of every format on the shelf, in the order of their file names. */
export const abouts: readonly FormatAbout[] = Object.keys(shelf)
  .toSorted()
  .map((path) => shelf[path]!);

import type { FileHead, FormatAbout } from "../format";
import { endsIn, refusal, startsWith, type RefusalSign } from "../refusal";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "known-binary",
  label: "Binary logs that are recognised, not read",
  maker: "",
  extensions: ["ms3", "emublog", "daq", "hpl", "dl", "dlz", "mf4", "gz"],
  reads: false,
};

/** Binary logs of known makers whose layout is not read here, each by its own name. */
export default /* @__PURE__ */ refusal(about, [
  known("AEM log (.daq)", ({ bytes }) => startsWith(bytes, "EMERALD v1.00 file\x1a")),
  known("MegaSquirt raw SD log (.MS3)", ({ bytes }) => startsWith(bytes, "\0\0\0\0MS3 Format")),
  known("ECUMaster log (.emublog)", isEmublog),
  known("ASAM MDF measurement", ({ bytes }) => startsWith(bytes, "MDF     ")),
  known("Parquet", ({ bytes }) => startsWith(bytes, "PAR1")),
  known("SQLite database", ({ bytes }) => startsWith(bytes, "SQLite format 3\0")),
  // gzip is unpacked before formats are asked: this one is packed twice.
  known("gzip", ({ bytes }) => startsWith(bytes, "\x1f\x8b")),
  // No sample of these has a known beginning: their name must do.
  known("HP Tuners log (.hpl)", (head) => isBinaryNamed(head, "hpl")),
  known("Holley log (.dl)", (head) => isBinaryNamed(head, "dl", "dlz")),
]);

function known(what: string, recognises: (head: FileHead) => boolean): RefusalSign {
  return { problem: { code: "unsupported", what }, recognises };
}

/** Two layouts: one with a word of its own, one that is gzip outside and begins with these bytes inside. */
function isEmublog(head: FileHead): boolean {
  const { bytes } = head;
  return (
    startsWith(bytes, "\xefeml") ||
    startsWith(bytes, '\x82`D"') ||
    isBinaryNamed(head, "emublog", "emuprolog")
  );
}

function isBinaryNamed({ name, encoding }: FileHead, ...extensions: readonly string[]): boolean {
  return encoding === null && endsIn(name, ...extensions);
}

import { parseDelimited } from "../delimited/parse-delimited";
import { fail } from "../../result";
import type { FormatAbout, LogFormat } from "../format";

/**
 * Logs that a general reader would misread, until the shelf has their format: channels with a clock each, one reading
 * per row, or scaled numbers. A refusal that names them is better than wrong values.
 */
const misread: readonly { readonly name: string; readonly sign: RegExp }[] = [
  { name: "VCDS", sign: /^\p{L}+,\d{1,2},\p{L}+,\d{4},\d{1,2}:\d{2}:\d{2}/u },
];

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "generic-csv",
  label: "Delimited text (CSV, TSV)",
  maker: "",
  extensions: ["csv", "txt", "tsv", "log"],
  reads: true,
};

/** Delimited text of any logger: dialect, headings, units and time are found in the file itself. */
const genericCsv: LogFormat = {
  ...about,
  sniff: (head) => (head.encoding !== null && /[,;\t|]/.test(head.text) ? 1 : 0),
  parse: async (source, progress) => {
    const known = misread.find(({ sign }) => sign.test(source.head.text));
    if (known !== undefined) return fail({ code: "unsupported", what: known.name });
    return parseDelimited(source, { format: "generic-csv", confidence: 1 }, progress);
  },
};
export default genericCsv;

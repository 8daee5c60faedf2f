import { ok } from "../../result";
import { nameOfFile } from "../file-name";
import { readTableXml } from "../tunerstudio-table";
import type { TuneFormat } from "../tune-format";

/** One table as TunerStudio exports it. */
const table: TuneFormat = {
  id: "tunerstudio-table",
  label: "TunerStudio table",
  maker: "TunerStudio, MegaSquirt, Speeduino, rusEFI",
  extensions: ["table"],
  reads: true,
  sniff: ({ text }) => (/<tableData[\s>]/.test(text.slice(0, 2000)) ? 3 : 0),
  parse: ({ text, name }) => {
    const result = readTableXml(text, nameOfFile(name));
    if (!result.ok) return result;
    return ok({ format: "tunerstudio-table", signature: "", tables: [result.value], facts: [] });
  },
};
export default table;

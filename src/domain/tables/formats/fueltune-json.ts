import { ok } from "../../result";
import { readTablesJson } from "../tables-json";
import type { TuneFormat } from "../tune-format";

/** Tables as FuelTune itself exports them. */
const fueltuneJson: TuneFormat = {
  id: "fueltune-json",
  label: "FuelTune tables",
  maker: "FuelTune",
  extensions: ["json"],
  reads: true,
  sniff: ({ text }) => (/^\s*\{\s*"format":\s*"fueltune-tables"/.test(text.slice(0, 200)) ? 3 : 0),
  parse: ({ text }) => {
    const result = readTablesJson(text);
    if (!result.ok) return result;
    return ok({ format: "fueltune-json", signature: "", tables: result.value, facts: [] });
  },
};
export default fueltuneJson;

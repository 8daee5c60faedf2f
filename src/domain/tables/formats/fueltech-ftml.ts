import { inflateRaw } from "../../inflate/inflate";
import { recordingOf } from "../../logs/ftml/recorded";
import { readFtmlTune } from "../../logs/ftml/tune";
import { nrbfMagic } from "../../logs/nrbf/magic";
import { readNrbf } from "../../logs/nrbf/read";
import type { ImportProblem } from "../../logs/format";
import { fail, ok, type Result } from "../../result";
import type { TuneDraft } from "../tune";
import type { TuneFile, TuneFormat } from "../tune-format";

const id = "fueltech-ftml";
const largestInflated = 200 * 1024 * 1024;
const utf8 = new TextDecoder("utf-8");

/** The ECU's tune inside a log of FuelTech FTManager. */
const ftml: TuneFormat = {
  id,
  label: "FuelTech FTManager log",
  maker: "FuelTech",
  extensions: ["ftml"],
  reads: true,
  sniff: ({ bytes }) => {
    const { bytes: start } = inflateRaw(bytes, 0, nrbfMagic.length);
    return nrbfMagic.every((byte, at) => start[at] === byte) ? 3 : 0;
  },
  parse,
};
export default ftml;

function parse({ bytes }: TuneFile): Result<TuneDraft, ImportProblem> {
  const inflated = inflateRaw(bytes, 0, largestInflated);
  const recording = recordingOf(readNrbf(inflated.bytes));
  if (recording === null) return fail({ code: "damaged", format: id, at: inflated.consumed });
  if (recording.tuneXml === null) {
    if (inflated.end !== "complete") return fail({ code: "damaged", format: id, at: inflated.consumed });
    return fail({ code: "not-a-tune", what: "log" });
  }
  const tune = readFtmlTune(utf8.decode(recording.tuneXml), recording.ecu);
  return tune.tables.length === 0 ? fail({ code: "not-a-tune", what: "no-tables" }) : ok(tune);
}

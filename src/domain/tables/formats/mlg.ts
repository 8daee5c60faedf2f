import { findMlgTune } from "../../logs/mlg/embedded-tune";
import { readMlgHeader } from "../../logs/mlg/header";
import type { ImportProblem } from "../../logs/format";
import { startsWith } from "../../logs/refusal";
import { fail, type Result } from "../../result";
import { readMsq } from "../msq/read-msq";
import type { TuneDraft } from "../tune";
import type { TuneFile, TuneFormat } from "../tune-format";

/** The tune that a MegaLogViewer log of version 2 carries. */
const mlg: TuneFormat = {
  id: "mlg",
  label: "MegaLogViewer MLG",
  maker: "TunerStudio, MegaSquirt, Speeduino, rusEFI",
  extensions: ["mlg"],
  reads: true,
  sniff: ({ bytes }) => (startsWith(bytes, "MLVLG\0") ? 3 : 0),
  parse,
};
export default mlg;

function parse({ bytes }: TuneFile): Result<TuneDraft, ImportProblem> {
  const header = readMlgHeader(bytes);
  if ("kind" in header) {
    if (header.kind === "version")
      return fail({ code: "unsupported", what: `MLG version ${header.version}` });
    return fail({ code: "damaged", format: "mlg", at: header.at });
  }
  const { msq } = findMlgTune(bytes, header.infoStart, header.dataBegin);
  return msq === null ? fail({ code: "not-a-tune", what: "log" }) : readMsq(msq);
}

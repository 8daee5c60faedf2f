import { decodeHead } from "../../logs/delimited/encoding";
import { formats as logFormats } from "../../logs/registry";
import { fail } from "../../result";
import type { TuneFile, TuneFormat } from "../tune-format";

const headBytes = 64 * 1024;

/** Files that are recognised to be refused with the right advice: definitions of tables without values, and logs. */
const notATune: TuneFormat = {
  id: "not-a-tune",
  label: "Definitions and logs",
  maker: "",
  extensions: [],
  reads: false,
  sniff: (file) => (whatIs(file) === null ? 0 : 3),
  parse: (file) => fail({ code: "not-a-tune", what: whatIs(file) ?? "text" }),
};
export default notATune;

function whatIs(file: TuneFile): string | null {
  const start = file.text.slice(0, 20_000);
  if (/^\s*\[(MegaTune|TunerStudio|Constants|TableEditor|OutputChannels)\]/m.test(start)) return "ini";
  if (/^\s*#(if|unset|set) +\w+/m.test(start) && /^\s*\[\w+\]/m.test(start)) return "ini";
  if (/<(roms?|ecudefinition|protocols)[\s>]/i.test(start)) return "definition";
  return isLog(file) ? "log" : null;
}

// FTML and MLG are logs too, but carry a tune; plain numbers in columns may be either, and are looked at as a table first.
const undecided = new Set(["fueltech-ftml", "mlg", "generic-csv"]);

function isLog({ name, bytes }: TuneFile): boolean {
  const start = bytes.subarray(0, headBytes);
  const head = { name, size: bytes.length, bytes: start, ...decodeHead(start, bytes.length > headBytes) };
  return logFormats.some((format) => format.reads && !undecided.has(format.id) && format.sniff(head) === 3);
}

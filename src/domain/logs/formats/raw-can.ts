import type { FormatAbout } from "../format";
import { refusal } from "../refusal";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "raw-can",
  label: "Raw CAN traces",
  maker: "SavvyCAN, candump, PEAK, Vector",
  extensions: ["csv", "log", "trc", "asc"],
  reads: false,
};

// GVRET of SavvyCAN; python-can; candump -l; PEAK trace; Vector ASCII trace.
const beginnings = [
  /^"?Time Stamp"?,"?ID"?,"?Extended"?/,
  /^"?timestamp"?,"?arbitration_id"?,/,
  /^\(\d+\.\d+\) \S+ [0-9A-Fa-f]{3,8}#/,
  /^;\$FILEVERSION=/,
  /^date .*[\r\n]+base (hex|dec)/,
];

/** Frames of a CAN bus without the names of their signals. */
export default /* @__PURE__ */ refusal(about, [
  {
    problem: { code: "not-a-channel-log", what: "raw-can" },
    recognises: ({ text }) => beginnings.some((beginning) => beginning.test(text)),
  },
]);

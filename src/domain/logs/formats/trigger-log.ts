import type { FormatAbout, ImportProblem } from "../format";
import { refusal } from "../refusal";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "trigger-log",
  label: "Tooth and trigger logs",
  maker: "TunerStudio, rusEFI",
  extensions: ["csv"],
  reads: false,
};

/** Tooth, composite and trigger logs: times of teeth, no channels over time. */
export default /* @__PURE__ */ refusal(about, [
  { problem: not("tooth-log"), recognises: ({ text }) => hasHeader(text, /^ToothTime,Time\b/) },
  {
    problem: not("composite-log"),
    recognises: ({ text }) => hasHeader(text, /^PriLevel,SecLevel,Trig(ger)?,/),
  },
]);

function not(what: string): ImportProblem {
  return { code: "not-a-channel-log", what };
}

/** The header stands in one of the first lines, behind lines of the firmware that begin with "#". */
function hasHeader(text: string, header: RegExp): boolean {
  return text
    .slice(0, 2000)
    .split(/\r\n?|\n/, 8)
    .some((line) => header.test(line.replaceAll('"', "")));
}

import { readMsq } from "../msq/read-msq";
import type { TuneFormat } from "../tune-format";

/** Tunes of TunerStudio and MegaTune: MegaSquirt, Speeduino, rusEFI. */
const msq: TuneFormat = {
  id: "tunerstudio-msq",
  label: "TunerStudio tune",
  maker: "TunerStudio, MegaSquirt, Speeduino, rusEFI",
  extensions: ["msq"],
  reads: true,
  sniff: ({ text }) => (/<msq[\s>]/.test(text.slice(0, 2000)) ? 3 : 0),
  parse: ({ text }) => readMsq(text),
};
export default msq;

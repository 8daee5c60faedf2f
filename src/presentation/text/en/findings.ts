import type { FindingText, FindingWords } from "../describe-finding";
import { figure, word, type Facts } from "../facts";
import type { Format } from "../format";
import { analysis } from "./analysis";
import { midSentence } from "../mid-sentence";
import { roles } from "./roles";

const roleName = (facts: Facts): string => {
  const names: Readonly<Record<string, string>> = roles;
  return names[word(facts, "role")] ?? word(facts, "role");
};
const purposes: Readonly<Record<string, string>> = {
  "fuel-tuning": "fuel tuning",
  safety: "the safety check",
  dyno: "the road dyno",
};
const wanting = (facts: Facts, format: Format): string =>
  format.list(
    word(facts, "purposes")
      .split(", ")
      .map((purpose) => purposes[purpose] ?? purpose),
  );
const share = (facts: Facts, format: Format): string => {
  const percent = figure(facts, "percent");
  return format.unit(percent, "%", percent < 10 ? 1 : 0);
};
const channelsNamed = (facts: Facts, format: Format): string => {
  const more = figure(facts, "more");
  return more > 0 ? `${word(facts, "labels")} and ${format.number(more)} more` : word(facts, "labels");
};
const channels = (count: number, format: Format): string =>
  count === 1 ? "1 channel" : `${format.number(count)} channels`;

const regimesNamed = (facts: Facts, format: Format): string =>
  format.list(
    word(facts, "regimes")
      .split(", ")
      .map((regime) => (analysis.figure.regimes.names[regime] ?? regime).toLowerCase()),
  );

const sentences: Readonly<Record<string, FindingWords>> = {
  "time-too-fast": (facts, format) => ({
    title: "More samples per second than loggers record",
    sentence: `The rows are ${format.unit(figure(facts, "stepS") * 1000, "ms", 3)} apart. The time was probably read in the wrong unit.`,
    next: "Import the file again and choose the unit of its time.",
  }),
  "time-too-slow": (facts, format) => ({
    title: "Fewer samples than one in five seconds",
    sentence: `The rows are ${format.duration(figure(facts, "stepS"))} apart. The time was probably read in the wrong unit.`,
    next: "Import the file again and choose the unit of its time.",
  }),
  "clock-uneven": (facts, format) => ({
    title: "Uneven clock",
    sentence: `The time between rows varies by ${format.unit(figure(facts, "jitterS") * 1000, "ms", 1)} around ${format.unit(figure(facts, "stepS") * 1000, "ms", 1)}. Rates of change are less certain.`,
    next: "",
  }),
  gaps: (facts, format) => ({
    title: "Gaps in the recording",
    sentence: `${figure(facts, "count") === 1 ? "1 gap" : `${format.number(figure(facts, "count"))} gaps`}, the longest ${format.duration(figure(facts, "longestS"))}, ${format.duration(figure(facts, "totalS"))} in all. Lines break there; nothing is assumed in between.`,
    next: "",
  }),
  "sensor-flat": (facts, format) => ({
    title: `${word(facts, "channel")} stood still`,
    sentence: `It kept one value for ${format.duration(figure(facts, "seconds"))} while the engine changed speed by more than 500 rpm.`,
    next: "Check its wiring and hose before trusting anything computed from it.",
  }),
  "sensor-rail": (facts, format) => ({
    title: `${word(facts, "channel")} at its limit`,
    sentence: `${share(facts, format)} of its samples lie on its lowest or highest value, between ${format.short(figure(facts, "min"))} and ${format.short(figure(facts, "max"))}. What lies beyond was not measured.`,
    next: "Check the range of the sensor and its scaling in the ECU.",
  }),
  spikes: (facts, format) => ({
    title: `Spikes in ${word(facts, "channel")}`,
    sentence: `${format.number(figure(facts, "count"))} samples (${share(facts, format)}) stand far from their neighbours. They were counted, not removed.`,
    next: "Look at the worst ones: interference has no cause in the engine.",
  }),
  "channels-not-fitted": (facts, format) => ({
    title: `${channels(figure(facts, "count"), format)} not fitted`,
    sentence: `Constant zero, or −40 for a temperature: ${channelsNamed(facts, format)}.`,
    next: "",
  }),
  "channels-empty": (facts, format) => ({
    title: `${channels(figure(facts, "count"), format)} without a sample`,
    sentence: `The file names them but holds no value: ${channelsNamed(facts, format)}.`,
    next: "",
  }),
  "role-missing": (facts, format) => ({
    title: `No ${midSentence(roleName(facts))}`,
    sentence: `Wanted for ${wanting(facts, format)}.`,
    next: "",
  }),
  "stoichiometric-assumed": (facts, format) => ({
    title: "Stoichiometric ratio assumed",
    sentence: `${word(facts, "channel")} is an air-fuel ratio and its partner a lambda. ${format.number(figure(facts, "ratio"), 1)} was taken for lambda 1: gasoline without ethanol.`,
    next: "State the ratio of your fuel in the settings of the heatmap.",
  }),
  "channel-missing": (facts) => ({
    title: `No channel “${word(facts, "channel")}”`,
    sentence: "It was chosen here but is not in this session.",
    next: "Choose another channel.",
  }),
  "axis-missing": (facts) => ({
    title: `No ${midSentence(roleName(facts))}`,
    sentence: "One axis of the heatmap needs it.",
    next: "Choose a channel for the axis, or say in Channels which one it is.",
  }),
  "value-missing": () => ({
    title: "No lambda or air-fuel ratio",
    sentence: "The heatmap has nothing to show in its cells.",
    next: "Choose a channel for the value, or say in Channels which one measures the mixture.",
  }),
  "regime-not-assessed": (facts, format) => ({
    title: `Not told apart: ${regimesNamed(facts, format)}`,
    sentence: `That needs ${midSentence(roleName(facts))}.`,
    next: "",
  }),
};

/** What analyses and the quality report found, by code. */
export const findings = {
  sentences,
  unknown: (code: string): FindingText => ({
    title: `Finding “${code}”`,
    sentence: "This version has no words for it.",
    next: "",
  }),
};

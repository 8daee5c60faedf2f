import type { ImportWarning } from "../../../domain/logs/draft";
import type { Format } from "../format";
import type { WarningSentence, WarningText } from "../warning";

const rows = (count: number | undefined, format: Format): string =>
  count === 1 ? "1 row" : `${format.number(count ?? NaN)} rows`;
const values = (count: number | undefined, format: Format): string =>
  count === 1 ? "1 value" : `${format.number(count ?? NaN)} values`;
const from = ({ row }: ImportWarning, format: Format): string =>
  row === undefined ? "" : `, the first in row ${format.number(row)}`;

const sentences: Readonly<Record<string, WarningSentence>> = {
  "time-stray": (warning, format) => ({
    title: `${values(warning.count, format)} of the time ${warning.count === 1 ? "was" : "were"} out of line${from(warning, format)}.`,
    detail: "They were placed between their neighbours; the rows were kept.",
  }),
  "time-missing": (warning, format) => ({
    title: `${rows(warning.count, format)} had no time${from(warning, format)}.`,
    detail: "Their time was placed between their neighbours.",
  }),
  "rows-without-time": (warning, format) => ({
    title: `${rows(warning.count, format)} without a usable time ${warning.count === 1 ? "was" : "were"} left out${from(warning, format)}.`,
    detail: "All other rows were kept.",
  }),
  "time-repeats": (warning, format) => ({
    title: `${rows(warning.count, format)} ${warning.count === 1 ? "repeats" : "repeat"} the time of the row before${from(warning, format)}.`,
    detail: "The clock of this logger is coarser than its rows. They were spread within one tick.",
  }),
  "time-steps-back": (warning, format) => ({
    title: `The time steps back ${warning.count === 1 ? "once" : `${format.number(warning.count ?? NaN)} times`}${from(warning, format)}.`,
    detail:
      "The logger was restarted or its counter ran over. The log goes on after a break, with a marker at each.",
  }),
  gaps: (warning, format) => ({
    title: `${warning.count === 1 ? "1 gap" : `${format.number(warning.count ?? NaN)} gaps`} in the recording${from(warning, format)}.`,
    detail: "Lines break there and nothing is assumed in between.",
  }),
  "time-unit-doubt": (warning) => ({
    title: `Rows would be ${warning.detail ?? ""} s apart: the unit of the time is probably another one.`,
    detail: "Choose the unit, then the file is read again.",
  }),
  "time-guessed": (warning) => ({
    title: `No column is called time. ${warning.channel ?? ""} was taken, because it rises steadily.`,
    detail: "If it is not: choose another column, or say how many milliseconds lie between rows.",
  }),
  "time-unit-guessed": (warning) => ({
    title: `${warning.channel ?? ""} has no unit. It was read as ${warning.detail ?? ""}, by its size.`,
    detail: "Choose another unit if the duration is wrong.",
  }),
  "time-from-ticks": () => ({
    title: "This log has no time channel. The time was counted from its records.",
    detail: "Durations and rates may be off by a constant factor.",
  }),
  "last-row-cut": (warning, format) => ({
    title: `The file ends in the middle of row ${format.number(warning.row ?? NaN)}.`,
    detail: "All rows before it were kept. Import them or choose another copy.",
  }),
  "file-cut": (warning, format) => ({
    title: `The file ends in the middle of a record. ${rows(warning.row, format)} were kept.`,
    detail: "Import them or choose another copy.",
  }),
  "short-rows": (warning, format) => ({
    title: `${rows(warning.count, format)} ${warning.count === 1 ? "has" : "have"} too few cells${from(warning, format)}.`,
    detail: "Their last channels are missing there.",
  }),
  "grouped-numbers": (warning, format) => ({
    title: `${format.number(warning.count ?? 0)} ${warning.count === 1 ? "cell" : "cells"} such as “${warning.detail ?? ""}” ${warning.count === 1 ? "was" : "were"} read with thousands separators${from(warning, format)}.`,
    detail: "If the mark stands before decimals, choose the other decimal mark.",
  }),
  "long-rows": (warning, format) => ({
    title: `${rows(warning.count, format)} ${warning.count === 1 ? "has" : "have"} more cells than there are names${from(warning, format)}.`,
    detail: "The cells without a name were left out.",
  }),
  "odd-lines": (warning, format) => ({
    title: `${rows(warning.count, format)} among the values hold no values${from(warning, format)}.`,
    detail: "They were left out.",
  }),
  "words-in-numbers": (warning, format) => ({
    title: `${warning.channel ?? ""}: ${values(warning.count, format)} ${warning.count === 1 ? "is a word" : "are words"} (“${warning.detail ?? ""}”)${from(warning, format)}.`,
    detail: "They became missing.",
  }),
  "numbers-in-words": (warning) => ({
    title: `${warning.channel ?? ""}: numbers stand among words.`,
    detail: "Each different text became one state.",
  }),
  "many-states": (warning, format) => ({
    title: `${warning.channel ?? ""} holds ${format.number(warning.count ?? NaN)} different words.`,
    detail: "It was kept as states. Untick it if it is a comment.",
  }),
  "leading-placeholders": (warning, format) => ({
    title: `${warning.channel ?? ""}: ${values(warning.count, format)} at the start ${warning.count === 1 ? "stands" : "stand"} there before the sensor answers.`,
    detail: "They became missing.",
  }),
  "phantom-tail": (warning, format) => ({
    title: `${rows(warning.count, format)} at the end ${warning.count === 1 ? "was" : "were"} left out:`,
    detail: "every switch on and every signal frozen, as the logger closed the file.",
  }),
  "duplicate-names": (warning) => ({
    title: `More than one channel is called ${warning.channel ?? ""}.`,
    detail: "All are kept, in the order of the file.",
  }),
  "column-is-metadata": (warning) => ({
    title: `${warning.channel ?? ""} is not a signal and was left out.`,
    detail: "The original file keeps it.",
  }),
  "bytes-skipped": (warning, format) => ({
    title: `${format.bytes(warning.count ?? NaN)} could not be read, from byte ${warning.detail ?? ""} on.`,
    detail: "Reading went on at the next whole record. Choose another copy if this one is damaged.",
  }),
  "checksum-errors": (warning, format) => ({
    title: `${warning.count === 1 ? "1 record has" : `${format.number(warning.count ?? NaN)} records have`} a wrong checksum${from(warning, format)}.`,
    detail: "They were left out.",
  }),
  "checksums-ignored": () => ({
    title: "The checksums of this file follow no known rule.",
    detail: "They were ignored and all records were kept.",
  }),
  "unit-doubt": (warning) => ({
    title: `${warning.channel ?? ""}: the numbers do not fit the unit that is usual here.`,
    detail: warning.detail ? `They would fit ${warning.detail}.` : "Choose the unit it was logged in.",
  }),
  "rows-missing": (warning, format) => ({
    title: `${rows(warning.count, format)} that this file announces ${warning.count === 1 ? "is" : "are"} not in it.`,
    detail: "What is there was kept. Choose another copy if this one was cut.",
  }),
  "channels-without-samples": (warning, format) => ({
    title: `${warning.count === 1 ? "1 channel has" : `${format.number(warning.count ?? NaN)} channels have`} a name but no samples.`,
    detail: "They were left out.",
  }),
  "gzip-damaged": () => ({
    title: "The packed file is damaged or cut.",
    detail: "What could be unpacked was kept. Choose another copy if there is one.",
  }),
  "scale-unknown": (warning) => ({
    title: `${warning.channel ?? ""}: the file stores a type of value that FuelTune does not know (${warning.detail ?? ""}).`,
    detail: "The numbers are kept as they stand in the file, unscaled and without a unit.",
  }),
  "values-saturated": (warning, format) => ({
    title: `${warning.channel ?? ""}: ${values(warning.count, format)} ${warning.count === 1 ? "stands" : "stand"} at the very end of what this logger can store.`,
    detail: "That means no measurement: they became missing.",
  }),
  "rates-disagree": (warning) => ({
    title: `${warning.channel ?? ""} does not last as long as other channels of this file.`,
    detail: "One of their rates is probably wrong in the file. Compare them before trusting their times.",
  }),
  "samples-out-of-order": (warning, format) => ({
    title: `${warning.channel ?? ""}: ${values(warning.count, format)} without a sound time ${warning.count === 1 ? "was" : "were"} left out.`,
    detail: "The logger wrote leftovers behind the recording, or lost power while writing.",
  }),
  "sentences-damaged": (warning, format) => ({
    title: `${warning.count === 1 ? "1 sentence has" : `${format.number(warning.count ?? NaN)} sentences have`} a wrong or missing checksum${from(warning, format)}.`,
    detail: "They were left out.",
  }),
  "data-left-out": (warning) => ({
    title: `The file also holds ${warning.detail ?? ""}, which was left out.`,
    detail: "The original file keeps it.",
  }),
  "companion-missing": (warning) => ({
    title: `The ${warning.detail ?? ""} file that names these channels is missing: they are numbered, with raw values.`,
    detail: "Drop both files at once, then the channels that are known get their names.",
  }),
  "entry-not-read": (warning) => ({
    title: `${warning.channel ?? ""} in this archive was not read.`,
    detail: "Unpack it and drop it alone to learn why.",
  }),
  "entry-damaged": (warning) => ({
    title: `${warning.channel ?? ""} in this archive is damaged.`,
    detail: "What could be unpacked was kept. Choose another copy if there is one.",
  }),
  "tune-found": () => ({
    title: "This log carries a tune.",
    detail: "Its tables can go to the vehicle.",
  }),
};

/** What was noticed in a file, by code. */
export const warnings = {
  sentences,
  unknown: (warning: ImportWarning): WarningText => ({
    title: `Something was noticed that this version has no words for (${warning.code}).`,
    detail: [warning.channel, warning.detail, warning.row].filter((part) => part !== undefined).join(", "),
  }),
};

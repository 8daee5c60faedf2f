import { parseDelimited } from "../delimited/parse-delimited";
import type { ColumnRule, HeadedColumn, ReadChannel } from "../delimited/recipe";
import type { FileHead, FormatAbout, LogFormat } from "../format";
import { fueltechChannel } from "../fueltech-channels";
import { doubtFueltechUnits } from "../fueltech-units";

/** Flags that cannot be on together while an engine runs: FTManager ends a log with rows that have them all on. */
const exclusiveFlags = new Set(
  [
    "2-step",
    "Largada_validada",
    "Corte_na_desaceleração_(cutoff)",
    "Partida_do_motor",
    "Primeiro_pulso_de_partida",
    "Injeção_pós_partida",
    "Cutoff_de_injeção",
    "Botão_de_partida_-_Alternar",
  ].map((label) => fueltechChannel(label)!),
);

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "fueltech-csv",
  label: "FuelTech FTManager CSV",
  maker: "FuelTech",
  extensions: ["csv"],
  reads: true,
};

/** FuelTech FTManager export: TIME first, words of a name joined by "_", ON/OFF flags, no units in the file. */
const fueltechCsv: LogFormat = {
  ...about,
  sniff,
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "fueltech-csv",
        confidence: sniff(source.head),
        isNames: (cells) => cells[0]?.toUpperCase() === "TIME",
        units: "none",
        time: { column: (_, at) => at === 0, unit: "s" },
        column: ruleOf,
        phantomRows,
        doubts: doubtFueltechUnits,
      },
      progress,
    ),
};
export default fueltechCsv;

function sniff(head: FileHead): 0 | 2 | 3 {
  if (head.encoding === null) return 0;
  const line = head.text.slice(0, head.text.search(/[\r\n]|$/));
  const [first = "", ...names] = line.split(/[,;\t]/).map((cell) => cell.trim().replaceAll(/^"|"$/g, ""));
  if (first.toUpperCase() !== "TIME" || names.length < 2) return 0;
  const own = names.filter((name) => fueltechChannel(name) !== null);
  // RPM, TPS and MAP are everybody's names.
  if (own.filter((name) => !/^(?:RPM|TPS|MAP)$/i.test(name)).length >= 2) return 3;
  const joined = names.filter((name) => name.includes("_") && !name.includes("/"));
  const spaced = names.some((name) => name.includes(" "));
  return first === "TIME" && own.length >= 2 && joined.length >= 3 && !spaced ? 2 : 0;
}

function ruleOf({ label }: HeadedColumn): ColumnRule | null {
  const known = fueltechChannel(label);
  return known?.role === undefined ? null : { role: known.role };
}

/** Rows at the end in which every one of at least three exclusive flags is on. */
function phantomRows(channels: readonly ReadChannel[]): number {
  const flags = channels.filter(({ label, states }) => {
    const known = fueltechChannel(label);
    return known !== null && states?.length === 2 && exclusiveFlags.has(known);
  });
  const rows = channels[0]?.samples.length ?? 0;
  if (flags.length < 3) return 0;
  let kept = rows;
  while (kept > 0 && flags.every(({ samples }) => samples[kept - 1] === 1)) kept--;
  return kept === 0 ? 0 : rows - kept;
}

/** A cell of a text: a number, null for a blank, or words that are no number. */
export type TextCell = number | string | null;

/** How fractions are written. */
export type DecimalMark = "." | ",";

/** Why a decimal mark was taken: the text shows it, shows both (the last in a number counts), or has no fraction. */
export type DecimalReason = "seen" | "both-seen" | "no-fraction";

/** The decimal mark of a text, with what else it could be. */
export interface DecimalGuess {
  readonly mark: DecimalMark;
  readonly reason: DecimalReason;
}

/** Finds the decimal mark of cells that are numbers, whatever their grouping. */
export function guessDecimal(cells: Iterable<string>): DecimalGuess {
  let [dots, commas, dotLast, commaLast] = [0, 0, 0, 0];
  let [groupedDots, groupedCommas] = [0, 0];
  for (const cell of cells) {
    if (!/^[-+−]?[\d.,\u00a0 ]+(e[-+]?\d+)?%?$/i.test(cell)) continue;
    const [dot, comma] = [cell.lastIndexOf("."), cell.lastIndexOf(",")];
    if (dot >= 0) dots++;
    if (comma >= 0) commas++;
    if (groupedBy["."].test(cell)) groupedDots++;
    if (groupedBy[","].test(cell)) groupedCommas++;
    if (dot >= 0 && comma >= 0) {
      if (dot > comma) dotLast++;
      else commaLast++;
    }
  }
  if (dots === 0 && commas === 0) return { mark: ".", reason: "no-fraction" };
  if (dots === 0 || commas === 0) return { mark: commas > 0 ? "," : ".", reason: "seen" };
  if (dotLast !== commaLast) return { mark: dotLast > commaLast ? "." : ",", reason: "both-seen" };
  // Where one of the two stands before groups of three only, it divides thousands.
  if (groupedDots === dots && groupedCommas < commas) return { mark: ",", reason: "both-seen" };
  if (groupedCommas === commas && groupedDots < dots) return { mark: ".", reason: "both-seen" };
  return { mark: commas > dots ? "," : ".", reason: "both-seen" };
}

const groupedBy = { ".": /^[-+−]?[1-9]\d{0,2}(\.\d{3})+$/, ",": /^[-+−]?[1-9]\d{0,2}(,\d{3})+$/ } as const;

/**
 * Whether what looks like a decimal mark divides thousands: it stands before groups of three in one line only, the first
 * or the last, or in the first column, ends in a zero there, and no other number of the text has a fraction. Such are
 * breakpoints of a spreadsheet. Points do so only beside a whole number of hundreds: programs write 1.000 for one.
 */
export function isThousandsMark(rows: readonly (readonly string[])[], mark: DecimalMark): boolean {
  const places = rows.flatMap((row, line) =>
    row.flatMap((cell, column) => (/\d/.test(cell) && cell.includes(mark) ? [{ cell, line, column }] : [])),
  );
  const isRound = ({ cell }: { cell: string }) => groupedBy[mark].test(cell) && cell.endsWith("0");
  if (places.length === 0 || !places.every(isRound)) return false;
  const isOneLine = rows.filter((row) => row.some((cell) => cell !== "")).length < 2;
  if (isOneLine) return false;
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ""));
  const first = rows.findIndex((row) => row.filter((cell) => cell !== "").length > 1);
  const isOneColumn = (rows[0]?.length ?? 0) > 1 && places.every(({ column }) => column === 0);
  const line = isOneColumn
    ? rows.map((row) => row[0] ?? "")
    : [first, last]
        .filter((at) => places.every((place) => place.line === at))
        .flatMap((at) => rows[at] ?? []);
  return line.length > 0 && (mark === "," || line.some((cell) => /^[1-9]\d\d$/.test(cell)));
}

/** Reads one cell. An `x` of RomRaider, a dash and words for "no value" are blanks. */
export function readTextCell(text: string, mark: DecimalMark): TextCell {
  const word = withoutSpacing(text).replace("−", "-");
  if (word === "" || /^(x|nan|-+|n\/?a)$/i.test(word)) return null;
  const bare = word.endsWith("%") ? word.slice(0, -1).trimEnd() : word;
  const plain = withoutGroups(bare, mark);
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(plain)) return word;
  const value = Number(plain);
  return Number.isFinite(value) ? value : word;
}

/** Without spaces that are no part of a number, and without what else divides its thousands: 1 000, 1'000. */
function withoutSpacing(text: string): string {
  const plain = text.replaceAll(/[\u00a0\u2009\u202f]/g, "");
  return /^[-+−]?\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/.test(plain) ? plain.replaceAll(/[ '’]/g, "") : plain;
}

/** A number with groups of thousands taken out and a dot as its mark: 1.234,5 and 1,234.5 are 1234.5. */
function withoutGroups(word: string, mark: DecimalMark): string {
  const [fraction, group] = mark === "," ? [",", "."] : [".", ","];
  const parts = word.split(fraction);
  if (parts.length > 2) return word;
  const [whole = "", rest] = parts;
  const isGrouped = whole.includes(group);
  if (isGrouped && !new RegExp(`^[-+]?\\d{1,3}(\\${group}\\d{3})+$`).test(whole)) {
    // A lone "0.5" in a text of commas can only be a fraction.
    return rest === undefined && whole.split(group).length === 2 ? whole.replace(group, ".") : word;
  }
  const digits = isGrouped ? whole.replaceAll(group, "") : whole;
  return rest === undefined ? digits : `${digits}.${rest}`;
}

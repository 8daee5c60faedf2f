/** A way in which loggers write times as text. */
export interface TimeText {
  readonly kind: "clock" | "span" | "date";
  /** Seconds: of day (clock), since the start (span), or since 1970 in the file's own zone (date); NaN when not one. */
  read(text: string): number;
}

const clockPattern = /^(\d{1,3}):(\d{1,6})(?::(\d{1,2})(?:[.,:](\d{1,9}))?)?\s*([AaPp])?\.?(?:[Mm]\.?)?$/;
const minuteClockPattern = /^(\d{1,3}):(\d{1,2})[.,](\d{1,9})$/;
const spanPattern = /^(-?\d+) days?,? (?:([+-]?)(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?)?$/;
const isoPattern =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;
const namedMonthPattern =
  /^(\d{1,2})[- /.]([\p{L}]{3,10})\.?[- /.](\d{4})[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?$/u;
const numericDatePattern =
  /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})[T, ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:](\d{1,9}))?)?\s*([AaPp][Mm])?$/;

const clock: TimeText = { kind: "clock", read: readClock };
const span: TimeText = { kind: "span", read: readSpan };
const iso: TimeText = { kind: "date", read: readIso };
const namedMonth: TimeText = { kind: "date", read: readNamedMonth };
const dayFirst: TimeText = { kind: "date", read: (text) => readNumericDate(text, true) };
const monthFirst: TimeText = { kind: "date", read: (text) => readNumericDate(text, false) };

/** The way in which one text is written as a time; null when it is none. Ambiguous dates read day first. */
export function timeTextOf(text: string): TimeText | null {
  if (!text.includes(":")) return null;
  for (const way of [clock, span, iso, namedMonth, dayFirst, monthFirst]) {
    if (!Number.isNaN(way.read(text))) return way;
  }
  return null;
}

/** The way in which a column of texts is written as times; null when most of them are none. */
export function columnTimeText(texts: readonly string[]): TimeText | null {
  const present = texts.filter((text) => text !== "");
  let best: TimeText | null = null,
    most = 0;
  for (const way of [clock, span, iso, namedMonth, dayFirst, monthFirst]) {
    const count = present.filter((text) => !Number.isNaN(way.read(text))).length;
    if (count > most) {
      best = way;
      most = count;
    }
  }
  return most > 0 && most >= 0.6 * present.length ? best : null;
}

/** ISO 8601 of seconds since 1970, without a zone and without invented fractions. */
export function isoOf(seconds: number): string | null {
  if (!Number.isFinite(seconds) || Math.abs(seconds) > 8e12) return null;
  const text = new Date(Math.round(seconds * 1000)).toISOString();
  return text.endsWith(".000Z") ? text.slice(0, 19) : text.slice(0, 23);
}

function readClock(text: string): number {
  const short = minuteClockPattern.exec(text);
  if (short !== null) return Number(short[1]) * 60 + secondsOf(short[2], short[3]);
  const found = clockPattern.exec(text);
  if (found === null) return NaN;
  const minutes = Number(found[2]);
  // Crome writes 72:4354:29.928: whole hours, then all minutes since the start, then seconds.
  const base = minutes > 59 ? minutes * 60 : Number(found[1]) * 3600 + minutes * 60;
  return halfDay(base, found[5]) + secondsOf(found[3], found[4]);
}

function readSpan(text: string): number {
  const found = spanPattern.exec(text);
  if (found === null) return NaN;
  const inDay = Number(found[3] ?? 0) * 3600 + Number(found[4] ?? 0) * 60 + secondsOf(found[5], found[6]);
  return Number(found[1]) * 86400 + (found[2] === "-" ? -inDay : inDay);
}

function readIso(text: string): number {
  const found = isoPattern.exec(text);
  if (found === null) return NaN;
  const day = dayNumber(Number(found[1]), Number(found[2]), Number(found[3]));
  const zone = found[8];
  const shift =
    zone === undefined || zone === "Z"
      ? 0
      : (zone[0] === "-" ? -1 : 1) * (Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(-2)) * 60);
  return (
    day * 86400 + Number(found[4]) * 3600 + Number(found[5]) * 60 + secondsOf(found[6], found[7]) - shift
  );
}

// The first letters of the months in English, Portuguese, Spanish, German, French, Italian, Dutch, Scandinavian, Polish,
// Czech, Turkish and Russian.
const months = [
  "jan ene gen sty led oca янв",
  "feb fev fév lut úno şub фев",
  "mar mär mrz maa mrt bře мар",
  "apr abr avr kwi dub nis апр",
  "may mai mag mei maj kvě май мая",
  "jun juin giu cze čvn červn haz июн",
  "jul juil lug lip čvc července tem июл",
  "aug ago aoû aou sie srp ağu авг",
  "sep set wrz zář eyl сен",
  "oct out okt ott paź říj eki окт",
  "nov lis kas ноя",
  "dec dez dic déc des gru pro ara дек",
].map((starts) => starts.split(" "));

/** Number of the month that a name, or its beginning, stands for; 0 for none. */
export function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return 1 + months.findIndex((starts) => starts.some((start) => lower.startsWith(start)));
}

function readNamedMonth(text: string): number {
  const found = namedMonthPattern.exec(text);
  if (found === null) return NaN;
  const month = monthOf(found[2]!);
  if (month === 0) return NaN;
  const day = dayNumber(Number(found[3]), month, Number(found[1]));
  return day * 86400 + Number(found[4]) * 3600 + Number(found[5]) * 60 + secondsOf(found[6], found[7]);
}

function readNumericDate(text: string, dayFirst: boolean): number {
  const found = numericDatePattern.exec(text);
  if (found === null) return NaN;
  const [day, month] = dayFirst ? [found[1], found[2]] : [found[2], found[1]];
  const base = Number(found[4]) * 3600 + Number(found[5]) * 60;
  const inDay = halfDay(base, found[8]) + secondsOf(found[6], found[7]);
  return dayNumber(Number(found[3]), Number(month), Number(day)) * 86400 + inDay;
}

function secondsOf(whole: string | undefined, decimals: string | undefined): number {
  return Number(`${whole ?? "0"}.${decimals ?? "0"}`);
}

function halfDay(secondsOfDay: number, half: string | undefined): number {
  if (half === undefined) return secondsOfDay;
  const inHalf = secondsOfDay % 43200;
  return half[0]!.toLowerCase() === "p" ? inHalf + 43200 : inHalf;
}

/** Days since 1970; NaN for a date that does not exist. */
function dayNumber(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > 31) return NaN;
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

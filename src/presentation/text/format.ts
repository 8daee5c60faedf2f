/** A language with a dictionary. */
export type Language = "en" | "pt-br";

/** Shown where a number is missing: never zero, never empty. */
export const missing = "–";

const noBreak = "\u00a0";
const minus = "\u2212";
// The group mark is a no-break space in every language: "5.800" would be read as 5.8 by half of the users.
const decimalMarks: Readonly<Record<Language, string>> = { en: ".", "pt-br": "," };

/** Writes numbers, units and times the way one language does; digits keep their width. */
export interface Format {
  readonly language: Language;
  /** A number with a fixed count of decimals: "5 800", "−0.85"; NaN is "–". */
  number(value: number, decimals?: number): string;
  /** A number with at most four significant digits: for single values, not for columns. */
  short(value: number): string;
  /** A change: always with its sign. */
  signed(value: number, decimals?: number): string;
  /** A number and its unit with a no-break space: "219 kPa", "62 %", but "3.8°". */
  unit(value: number, unit: string, decimals?: number): string;
  /** A fraction of 1 as percent: 0.62 is "62 %". */
  percent(fraction: number, decimals?: number): string;
  /** How long something took: "29.84 s", "27:05", "1:02:03". */
  duration(seconds: number, decimals?: number): string;
  /** An instant of a session: "21:26.768", with hours only when needed. */
  time(seconds: number, decimals?: number): string;
  /** Bytes in decimal units: "38 MB". */
  bytes(count: number): string;
  /** "27 Nov 2025", "27 nov. 2025" of an ISO date; the text itself when it is not a date. */
  date(iso: string): string;
  /** "27 Nov 2025, 14:05". */
  dateTime(iso: string): string;
  /** "Thursday 27 November 2025", for headings by day. */
  day(iso: string): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** "a, b or c". */
  either(items: readonly string[]): string;
  /** Sorts labels as people do: "Sensor 2" before "Sensor 10". */
  compare(a: string, b: string): number;
}

/** The formats of one language. */
export function createFormat(language: Language): Format {
  const locale = language === "en" ? "en-GB" : "pt-BR";
  const mark = decimalMarks[language];
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  const conjunction = new Intl.ListFormat(locale, { type: "conjunction" });
  const disjunction = new Intl.ListFormat(locale, { type: "disjunction" });

  const number = (value: number, decimals = 0): string => {
    if (!Number.isFinite(value)) return Number.isNaN(value) ? missing : value > 0 ? "∞" : `${minus}∞`;
    const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, noBreak);
    const text = fraction === undefined ? grouped : `${grouped}${mark}${fraction}`;
    return value < 0 && /[1-9]/.test(text) ? minus + text : text;
  };
  const unit = (value: number, name: string, decimals = 0): string =>
    joinUnit(number(value, decimals), name, value);
  const clock = (seconds: number, decimals: number): string => {
    if (!Number.isFinite(seconds)) return missing;
    const scale = 10 ** decimals;
    const ticks = Math.round(Math.abs(seconds) * scale);
    const whole = Math.floor(ticks / scale);
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor(whole / 60) % 60;
    const rest = String(whole % 60).padStart(2, "0");
    const fraction = decimals > 0 ? mark + String(ticks % scale).padStart(decimals, "0") : "";
    const head = hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}` : String(minutes);
    return `${seconds < 0 && ticks > 0 ? minus : ""}${head}:${rest}${fraction}`;
  };
  const dated = (iso: string, options: Intl.DateTimeFormatOptions): string => {
    // A date without a time is a day of the calendar, not midnight in Greenwich.
    const day = /^\d{4}-\d{2}-\d{2}$/.test(iso);
    const date = new Date(day ? `${iso}T12:00:00` : iso);
    if (Number.isNaN(date.getTime())) return iso;
    return new Intl.DateTimeFormat(locale, options).format(date);
  };
  const shortDate = { day: "numeric", month: "short", year: "numeric" } as const;

  return {
    language,
    number,
    short: (value) => number(value, decimalsOf(value)),
    signed: (value, decimals = 0) => {
      const text = number(value, decimals);
      return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
    },
    unit,
    percent: (fraction, decimals = 0) => unit(fraction * 100, "%", decimals),
    duration: (seconds, decimals = 0) =>
      Math.abs(seconds) < 60
        ? unit(seconds, "s", Math.abs(seconds) < 10 ? Math.max(decimals, 2) : Math.max(decimals, 1))
        : clock(seconds, decimals),
    time: clock,
    bytes: (count) => {
      if (!Number.isFinite(count)) return missing;
      const step = count < 1e6 ? 1e3 : count < 1e9 ? 1e6 : 1e9;
      const value = count / step;
      const decimals = value < 10 && step > 1e3 ? 1 : 0;
      return unit(value, step === 1e3 ? "kB" : step === 1e6 ? "MB" : "GB", decimals);
    },
    date: (iso) => brief(dated(iso, shortDate)),
    dateTime: (iso) =>
      brief(
        /T\d/.test(iso)
          ? dated(iso, { ...shortDate, hour: "2-digit", minute: "2-digit" })
          : dated(iso, shortDate),
      ),
    day: (iso) => {
      // It stands as a heading: Portuguese writes weekdays small.
      const text = dated(iso, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
    list: (items) => conjunction.format(items),
    either: (items) => disjunction.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** "27 de nov. de 2025" is a sentence; a column says "27 nov. 2025". */
function brief(date: string): string {
  return date.replaceAll(" de ", " ");
}

function joinUnit(text: string, unit: string, value: number): string {
  if (unit === "" || Number.isNaN(value)) return text;
  return unit === "°" || unit === "º" ? text + unit : text + noBreak + unit;
}

function decimalsOf(value: number): number {
  if (!Number.isFinite(value) || value === 0 || Number.isInteger(value)) return 0;
  const digits = Math.floor(Math.log10(Math.abs(value))) + 1;
  const most = Math.max(0, Math.min(6, 4 - digits));
  // Zeros at the end would claim a precision that a single value does not have.
  const [, fraction = ""] = String(Number(value.toFixed(most))).split(".");
  return Math.min(most, fraction.length);
}

import { monthOf } from "./time-text";

const yearFirst = /(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/;
const numeric = /(?<!\d)(?<first>\d{1,2})[-/.](?<second>\d{1,2})[-/.](?<year>\d{4})(?!\d)/;
const dayMonthName =
  /(?<!\d)(?<day>\d{1,2})\.?[-/, ]+(?:de )?(?<name>\p{L}{3,10})\.?[-/, ]+(?:de )?(?<year>\d{4})(?!\d)/u;
const monthNameDay =
  /(?<name>\p{L}{3,10})\.?[-/, ]+(?<day>\d{1,2})(?:st|nd|rd|th)?[-/, ]+(?<year>\d{4})(?!\d)/u;
const timeOfDay =
  /(?<!\d)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:[.,]\d+)?\s*(?<half>[AaPp])?\.?(?:[Mm]\b)?/;

/**
 * ISO 8601 of a date in words or numbers, with its time of day where one stands beside it. Null when there is none, and
 * when day and month could each be the other: a 12-hour clock or a number above 12 tells.
 */
export function isoOfText(text: string): string | null {
  const time = timeOfDay.exec(text)?.groups;
  const date = dateOf(text, time?.["half"] !== undefined);
  if (date === null) return null;
  if (time === undefined) return date;
  const hour = hourOf(Number(time["hour"]), time["half"]);
  if (hour > 23 || Number(time["minute"]) > 59) return date;
  const second = time["second"] === undefined ? "" : `:${time["second"]}`;
  return `${date}T${two(hour)}:${time["minute"]}${second}`;
}

function dateOf(text: string, halves: boolean): string | null {
  const ordered = yearFirst.exec(text)?.groups;
  if (ordered !== undefined) return iso(ordered["year"], Number(ordered["month"]), Number(ordered["day"]));
  const numbers = numeric.exec(text)?.groups;
  if (numbers !== undefined) {
    const first = Number(numbers["first"]),
      second = Number(numbers["second"]);
    if (text.includes(`${numbers["first"]}.`)) return iso(numbers["year"], second, first);
    if (second > 12 || (halves && first <= 12)) return iso(numbers["year"], first, second);
    return first > 12 || first === second ? iso(numbers["year"], second, first) : null;
  }
  const named = (dayMonthName.exec(text) ?? monthNameDay.exec(text))?.groups;
  return named === undefined ? null : iso(named["year"], monthOf(named["name"]!), Number(named["day"]));
}

function iso(year: string | undefined, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

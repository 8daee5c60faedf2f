import { missing, type Format } from "../text/format";
import type { Readings } from "./readings";
import { shownValue } from "./shown-channel";
import { isState, type ShownChannel } from "./strip-scene";

/** What the legend says of one channel, by cell: a, b, delta, min, max, mean; "" where there is nothing to say. */
export function legendText(
  shown: ShownChannel,
  { a, b, statistics }: Readings,
  format: Format,
): Readonly<Record<string, string>> {
  const { id } = shown.channel;
  const [atA, atB, range] = [a.get(id), b.get(id), statistics.get(id)];
  const say = (raw: number | undefined): string => (raw === undefined ? "" : valueText(shown, raw, format));
  if (isState(shown)) return { a: say(atA?.value), b: say(atB?.value) };
  const change = atA === undefined || atB === undefined ? undefined : shown.factor * (atB.value - atA.value);
  return {
    a: say(atA?.value),
    b: say(atB?.value),
    delta: change === undefined ? "" : format.signed(change, shown.decimals),
    min: say(range?.min),
    max: say(range?.max),
    mean: range === undefined ? "" : format.number(shownValue(shown, range.mean), shown.decimals + 1),
  };
}

/** A raw value as it is read: digits in the unit shown, or the word of a state; "–" when missing. */
export function valueText(shown: ShownChannel, raw: number, format: Format): string {
  if (Number.isNaN(raw)) return missing;
  if (isState(shown)) return shown.channel.states?.[raw] ?? format.number(raw);
  return format.number(shownValue(shown, raw), shown.decimals);
}

/** A raw value with its unit: "219 kPa", "12.0°". */
export function valueWithUnit(shown: ShownChannel, raw: number, format: Format): string {
  const text = valueText(shown, raw, format);
  if (shown.unit === "" || Number.isNaN(raw) || isState(shown)) return text;
  return shown.unit === "°" ? `${text}°` : `${text}\u00a0${shown.unit}`;
}

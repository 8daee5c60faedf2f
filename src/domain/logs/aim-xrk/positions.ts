import type { ClockedColumn } from "../delimited/clocked-channels";
import { fixFromEcef } from "../ecef";
import { recordTimes } from "../multi-rate";
import type { XrkMessage } from "./walk";

const messageBytes = 56;

/** The channels of the GPS messages; none when there are no such messages. */
export function positionColumns(view: DataView, messages: readonly XrkMessage[]): readonly ClockedColumn[] {
  const found = messages.filter(
    ({ token, length }) => (token === "GPS" || token === "GPS1") && length >= messageBytes,
  );
  if (found.length === 0) return [];
  const fresh = (): Float64Array<ArrayBuffer> => new Float64Array(found.length);
  const [latitude, longitude, altitude, speed, heading, satellites, accuracy] = [
    fresh(),
    fresh(),
    fresh(),
    fresh(),
    fresh(),
    fresh(),
    fresh(),
  ];
  for (const [row, { at }] of found.entries()) {
    const metres = (offset: number): number => view.getInt32(at + offset, true) / 100;
    const [vx, vy, vz] = [metres(32), metres(36), metres(40)];
    const fix = fixFromEcef(metres(16), metres(20), metres(24), vx, vy, vz);
    const isFix = !Number.isNaN(fix.latitude);
    latitude[row] = fix.latitude;
    longitude[row] = fix.longitude;
    altitude[row] = fix.altitude;
    heading[row] = fix.heading;
    speed[row] = isFix ? Math.hypot(vx, vy, vz) * 3.6 : NaN;
    accuracy[row] = isFix ? view.getUint32(at + 28, true) / 100 : NaN;
    satellites[row] = view.getUint8(at + 51);
  }
  const times = recordTimes(rollOversUndone(view, found));
  return [
    ["GPS latitude", "deg", latitude] as const,
    ["GPS longitude", "deg", longitude] as const,
    ["GPS altitude", "m", altitude] as const,
    ["GPS speed", "km/h", speed] as const,
    ["GPS heading", "deg", heading] as const,
    ["GPS accuracy", "m", accuracy] as const,
    ["GPS satellites", "", satellites] as const,
  ].map(([label, unit, samples]) => ({ label, unit, samples, words: null, times }));
}

/**
 * Seconds of the messages. Some loggers count with 16 bits between fixes: their time steps back by 65.536 s, or ahead by
 * as much while the receiver's own clock, which every message carries, goes on by a moment.
 */
function rollOversUndone(view: DataView, found: readonly XrkMessage[]): Float64Array<ArrayBuffer> {
  const seconds = new Float64Array(found.length);
  let turns = 0,
    last = NaN,
    lastOfWeek = NaN;
  for (const [row, { at }] of found.entries()) {
    const timeMs = view.getInt32(at, true);
    const ofWeekMs = view.getUint32(at + 4, true);
    const received = ofWeekMs - lastOfWeek;
    if (isTurn(last - timeMs)) turns++;
    else if (isTurn(timeMs - last) && received > 0 && received < 10_000) turns--;
    last = timeMs;
    lastOfWeek = ofWeekMs;
    seconds[row] = (timeMs + turns * 65_536) / 1000;
  }
  return seconds;
}

function isTurn(stepMs: number): boolean {
  return stepMs > 60_000 && stepMs < 70_000;
}

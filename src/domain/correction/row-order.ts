import type { Clock } from "../logs/channel";
import type { LogDraft } from "../logs/draft";

/** The log with each clock strictly increasing; a file whose rows were shuffled reads as if they had not been. */
export function inOrder(log: LogDraft): LogDraft {
  if (log.clocks.every((clock) => isIncreasing(clock))) return log;
  const orders = log.clocks.map((clock) => (isIncreasing(clock) ? null : orderOf(clock)));
  return {
    ...log,
    clocks: log.clocks.map((clock, at) => picked(clock, orders[at]!)),
    channels: log.channels.map((channel) => ({
      ...channel,
      samples: picked(channel.samples, orders[channel.clock]!),
    })),
  };
}

function isIncreasing(clock: Clock): boolean {
  for (let row = 1; row < clock.length; row++) if (!(clock[row]! > clock[row - 1]!)) return false;
  return true;
}

/** Rows by time; of two with one time only the first stays. */
function orderOf(clock: Clock): Int32Array {
  const order = Int32Array.from(clock, (_, row) => row)
    .filter((row) => !Number.isNaN(clock[row]!))
    .toSorted((a, b) => clock[a]! - clock[b]! || a - b);
  return order.filter((row, at) => at === 0 || clock[row] !== clock[order[at - 1]!]);
}

function picked(column: Clock, order: Int32Array | null): Clock {
  return order === null ? column : Float64Array.from(order, (row) => column[row]!);
}

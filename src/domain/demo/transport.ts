/** Carries values along a pipe: what goes in comes out after the flow has moved on by the pipe's length. */
export type TransportLine = (moved: number, value: number) => number;

const capacity = 1024;

/**
 * A plug-flow line. Each call moves the content by `moved` (0 or more, in the unit of `length`), puts `value` in, and
 * returns what leaves. A line that has not moved its length yet returns `initial`.
 */
export function transportLine(length: number, initial: number): TransportLine {
  const places = new Float64Array(capacity);
  const values = new Float64Array(capacity).fill(initial);
  let head = 0;
  let tail = 0;
  let place = 0;
  return (moved, value) => {
    place += moved;
    // A step without flow replaces what stands at the mouth: there is nothing to carry.
    if (moved > 0) head++;
    places[head % capacity] = place;
    values[head % capacity] = value;
    const wanted = place - length;
    if (wanted < 0) return initial;
    if (head - tail >= capacity) tail = head - capacity + 1;
    while (tail + 1 < head && places[(tail + 1) % capacity]! <= wanted) tail++;
    return between(tail % capacity, (tail + 1) % capacity, wanted);
  };

  function between(before: number, after: number, wanted: number): number {
    const span = places[after]! - places[before]!;
    if (span <= 0) return values[before]!;
    const share = Math.min(1, Math.max(0, (wanted - places[before]!) / span));
    return values[before]! + share * (values[after]! - values[before]!);
  }
}

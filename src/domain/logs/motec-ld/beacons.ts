/** Times of the lap beacons in an .ldx file, seconds from the start of its .ld; it writes microseconds. */
export function ldxBeacons(text: string): readonly number[] {
  const group = /<MarkerGroup\b[^>]*\bName="Beacons"[^>]*>([\s\S]*?)<\/MarkerGroup>/.exec(text)?.[1] ?? "";
  return [...group.matchAll(/<Marker\b[^>]*\bTime="([^"]+)"/g)]
    .map(([, time]) => Number(time) / 1e6)
    .filter((seconds) => Number.isFinite(seconds) && seconds >= 0);
}

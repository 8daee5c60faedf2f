import type { ImportWarning } from "../../../domain/logs/draft";

const order = { high: 0, medium: 1, note: 2 } as const;
const namedAtMost = 3;

/**
 * Warnings worst first, with those that say the same of several channels in one: their counts added, the first three
 * channels named and the rest counted by `andMore`.
 */
export function mergedWarnings(
  warnings: readonly ImportWarning[],
  list: (labels: readonly string[]) => string,
  andMore: (count: number) => string,
): readonly ImportWarning[] {
  const groups = new Map<string, ImportWarning[]>();
  for (const warning of warnings) {
    const alone = warning.channel === undefined;
    const key = alone ? `${warning.code} ${groups.size}` : `${warning.code} ${warning.severity}`;
    groups.set(key, [...(groups.get(key) ?? []), warning]);
  }
  return [...groups.values()]
    .map((group) => merge(group, list, andMore))
    .toSorted((a, b) => order[a.severity] - order[b.severity]);
}

function merge(
  group: readonly ImportWarning[],
  list: (labels: readonly string[]) => string,
  andMore: (count: number) => string,
): ImportWarning {
  const [first] = group;
  if (first === undefined || group.length === 1) return group[0]!;
  const labels = group.flatMap(({ channel }) => (channel === undefined ? [] : [channel]));
  const named = labels.slice(0, namedAtMost);
  const rest = labels.length - named.length;
  const counts = group.flatMap(({ count }) => (count === undefined ? [] : [count]));
  return {
    ...first,
    channel: list(rest > 0 ? [...named, andMore(rest)] : named),
    ...(counts.length > 0 ? { count: counts.reduce((sum, count) => sum + count, 0) } : {}),
  };
}

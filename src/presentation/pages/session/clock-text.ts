/** Seconds of a time as people type it: "83.4", "1:23.4", "1:02:03", with either decimal mark; null when it is none. */
export function readClock(text: string): number | null {
  const parts = text.trim().replace(",", ".").split(":");
  if (parts.length > 3 || !parts.every((part, at) => isPart(part, at === parts.length - 1))) return null;
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}

function isPart(part: string, last: boolean): boolean {
  return last ? /^\d+(\.\d+)?$/u.test(part) : /^\d+$/u.test(part);
}

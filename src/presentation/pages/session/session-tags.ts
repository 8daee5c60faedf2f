/** Tags as typed: cut at commas and semicolons, without blanks and repetitions. */
export function splitTags(text: string): readonly string[] {
  const tags = text.split(/[,;]/u).map((tag) => tag.trim().replace(/\s+/gu, " "));
  return [...new Set(tags.filter(Boolean))];
}

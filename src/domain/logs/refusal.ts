import { fail } from "../result";
import type { FileHead, FormatAbout, ImportProblem, LogFormat } from "./format";

/** A file that is recognised to be refused with the right advice. */
export interface RefusalSign {
  readonly problem: ImportProblem;
  /** Whether this is that file; certain by content, or by its name where the content says nothing. */
  recognises(head: FileHead): boolean;
}

/** A format of the shelf that only refuses: the first sign that fits decides what the user is told. */
export function refusal(about: FormatAbout, signs: readonly RefusalSign[]): LogFormat {
  const find = (head: FileHead): RefusalSign | undefined => signs.find((sign) => sign.recognises(head));
  return {
    ...about,
    sniff: (head) => (find(head) === undefined ? 0 : 3),
    parse: async ({ head }) => fail((find(head) ?? signs[0]!).problem),
  };
}

/** Whether bytes begin, or go on at an offset, with an ASCII word or Latin-1 codes. */
export function startsWith(bytes: Uint8Array, word: string, from = 0): boolean {
  if (from + word.length > bytes.length) return false;
  for (let at = 0; at < word.length; at++) if (bytes[from + at] !== word.charCodeAt(at)) return false;
  return true;
}

/** Whether a file name ends in one of the extensions, given without the dot. */
export function endsIn(name: string, ...extensions: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return extensions.some((extension) => lower.endsWith(`.${extension}`));
}

import { expect, test } from "vitest";
import { formats, sourceFromBytes } from "../../../src/domain/logs/registry";

/** Beginnings that repeat until the head is full: what makes a pattern with two ways to match run away. */
const heads: Readonly<Record<string, readonly [start: string, repeated: string]>> = {
  "empty lines": ["", "\n"],
  "empty lines of Windows": ["", "\r\n"],
  "a session without names": ["Session: ", "\r\n"],
  "a file name without a date": ["Filename:", "\r\n"],
  blanks: ["", " "],
  "blanks and banners": [" ".repeat(30_000), "#"],
  "one endless line": ["Time,", "Time,"],
  "units behind every name": ["Time,", "A (b),"],
  "open brackets": ["Time,", "SimosTools ["],
  "closed brackets": ["Time,", "a[b] [c],"],
  quotes: ['"TIME","', '"Time","'],
  stamps: ["a,", "STAMP,,"],
  programs: ["Time", ",MHD "],
  "maps in a row": ["a,", "AP Info:["],
  "comments before a root": ['<?xml version="1.0"?>', "<!-- -->"],
  "declarations before a root": ["", "<?a?> "],
  "open comments": ["<!--", "--!>--"],
  "sections in a row": ["", "[a]\n"],
  "sentences in a row": ["", "$GPGGA,\n"],
};

test.each(Object.entries(heads))("%s: every format answers at once", (_, [start, repeated]) => {
  const text = start + repeated.repeat(Math.ceil(65_536 / repeated.length));
  const { head } = sourceFromBytes("unknown", new TextEncoder().encode(text));
  for (const format of formats) {
    const before = process.cpuUsage().user;
    format.sniff(head);
    // Microseconds; a runaway pattern takes seconds.
    expect([format.id, process.cpuUsage().user - before < 500_000]).toEqual([format.id, true]);
  }
});

import { readFileSync, truncateSync } from "node:fs";
import type { Page } from "@playwright/test";
import { dropFiles, expect } from "./app";
import { madeHead, madeLines, madeText, test } from "./made-log";

interface Refused {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly says: string;
  readonly next: string;
}

interface Doubted {
  readonly name: string;
  readonly content: string;
  readonly says: string;
  readonly kept: string;
}

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.codePointAt(0)!);
const numbers = (count: number, row: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at));

const withoutTime = `RPM,MAP\n${numbers(300, (at) => `${3000 + ((at * 7919) % 100)},${40 + ((at * 31) % 17)}`).join("\n")}\n`;

/** Files that hold no log, each with its own sentence and next step. */
const refused: readonly Refused[] = [
  {
    name: "empty.csv",
    content: "",
    says: "The file is empty: it holds nothing to read.",
    next: "Copy it from the logger again.",
  },
  {
    name: "headers.csv",
    content: `${madeHead}\n`,
    says: "The file has headers but no rows.",
    next: "Export it again and check that a time range was selected.",
  },
  {
    name: "report.csv",
    content: bytes("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"),
    says: "This is a PDF document, whatever its name says.",
    next: "Export the log itself (CSV or the logger's own format), not the report.",
  },
  {
    name: "screenshot.csv",
    content: bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0"),
    says: "This is a picture, whatever its name says.",
    next: "Export the log itself (CSV or the logger's own format), not a screenshot.",
  },
  {
    name: "no-time.csv",
    content: withoutTime,
    says: "2 columns were found, but none of them is time.",
    next: "Say which column is time, or how many milliseconds lie between rows.",
  },
  {
    name: "teeth.csv",
    content: `#Firmware: our own\nToothTime,Time\n${numbers(200, (at) => `${2500 + (at % 3)},${at * 2.5}`).join("\n")}\n`,
    says: "This is a tooth or trigger log: it holds tooth times, not channels over time.",
    next: "Record a data log in TunerStudio instead, and import that.",
  },
  {
    name: "can.log",
    content: numbers(100, (at) => `(1700000000.${100000 + at}) can0 2F0#0102030405060708`).join("\n"),
    says: "This is a raw CAN trace: frames without the names of their signals.",
    next: "Export decoded signals as CSV from the tool that holds the DBC file.",
  },
  {
    name: "run.mf4",
    content: bytes(`MDF     4.10    ${"\x01\x02\x03\xff\0".repeat(200)}`),
    says: "FuelTune knows this kind of file (ASAM MDF measurement), but cannot read this layout.",
    next: "Export it as CSV from the software that wrote it, and import that.",
  },
  {
    name: "dyno.llg",
    content: bytes(`\x10\0\0\0lf3 ${"\x01\x02\x03\xff\0".repeat(200)}`),
    says: "The link-llg file breaks off or contradicts itself at 16, before any sample.",
    next: "Choose another copy: this one may not have been copied completely.",
  },
  {
    name: "noise.bin",
    content: Uint8Array.from({ length: 4000 }, (_, at) => (at * at * 31 + at * 7) & 255),
    says: "FuelTune does not know this layout: it is neither text nor a known binary format.",
    next: "Export it as CSV from the software that wrote it, and import that.",
  },
];

/** Changes the time, the first cell, of every row of the made log. */
function retimed(time: (seconds: number, at: number) => number): string {
  const rows = madeLines.map((line, at) =>
    line.replace(/^[\d.]+/, (text) => String(Number(time(Number(text), at).toFixed(2)))),
  );
  return [madeHead, ...rows].join("\n");
}

/** Logs that are read, with what is wrong with them and what became of it. */
const doubted: readonly Doubted[] = [
  {
    name: "restarted.csv",
    content: retimed((seconds, at) => (at < 300 ? seconds : seconds - 12)),
    says: "The time steps back once, the first in row 302.",
    kept: "The log goes on after a break, with a marker at each.",
  },
  {
    name: "names.csv",
    content: [madeHead.replace("TPS (%)", "RPM (rpm)"), ...madeLines].join("\n"),
    says: "More than one channel is called RPM.",
    kept: "All are kept, in the order of the file.",
  },
  {
    name: "short.csv",
    content: [madeHead, ...madeLines.map((line, at) => (at === 20 ? "1,3500,60" : line))].join("\n"),
    says: "1 row has too few cells, the first in row 22.",
    kept: "Their last channels are missing there.",
  },
  {
    name: "long.csv",
    content: [madeHead, ...madeLines.map((line, at) => (at === 30 ? `${line},1,2` : line))].join("\n"),
    says: "1 row has more cells than there are names, the first in row 32.",
    kept: "The cells without a name were left out.",
  },
  {
    name: "milliseconds.csv",
    content: retimed((seconds) => seconds * 1000),
    says: "Rows would be 50 s apart: the unit of the time is probably another one.",
    kept: "Choose the unit, then the file is read again.",
  },
  {
    name: "cut.csv",
    content: madeText().slice(0, -12),
    says: "The file ends in the middle of row 531.",
    kept: "All rows before it were kept. Import them or choose another copy.",
  },
];

const files = (page: Page) => page.getByRole("list", { name: "Files" }).getByRole("listitem");
const fileRow = (page: Page, name: string) => files(page).filter({ hasText: name }).getByRole("button");

async function review(page: Page, name: string) {
  await fileRow(page, name).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`What was understood of ${name}`);
}

test("every bad file says what it is, and the good ones of the same drop are imported", async ({
  app,
  write,
}) => {
  const all = [...refused, { name: "good.csv", content: madeText() }, ...doubted];
  await dropFiles(
    app,
    all.map(({ name, content }) => write(name, content)),
  );
  await expect(files(app)).toHaveCount(all.length);
  for (const { name, says, next } of refused) {
    await review(app, name);
    const why = app.getByRole("region", { name });
    await expect(why.getByRole("heading")).toHaveText(says);
    await expect(why).toContainText(next);
    await expect(why.getByRole("button", { name: "Read again" })).toBeVisible();
  }
  for (const { name, says, kept } of doubted) {
    await review(app, name);
    const warnings = app.getByRole("list", { name: "Warnings" });
    await expect(warnings).toContainText(says);
    await expect(warnings).toContainText(kept);
  }
  await app.getByRole("button", { name: `Import all ${doubted.length + 1}` }).click();
  await expect(app).toHaveURL(/#\/sessions$/);
  await expect(app.getByRole("heading", { level: 1 })).toHaveText(`${doubted.length + 1} sessions`);
  await app.goBack();
  await expect(files(app)).toHaveCount(refused.length);
});

test("what a warning is about, and what a report says, are the file's own rows", async ({ app, write }) => {
  const short = doubted.find(({ name }) => name === "short.csv")!;
  await dropFiles(app, [write(short.name, short.content), write("no-time.csv", withoutTime)]);
  await review(app, short.name);
  const warned = app.getByRole("listitem").filter({ hasText: short.says });
  await warned.getByRole("button", { name: "Show rows" }).click();
  const dialog = app.getByRole("dialog");
  await expect(dialog.getByRole("row")).toHaveCount(17);
  await expect(dialog.getByRole("row", { name: "22 1,3500,60" })).toBeVisible();
  await app.keyboard.press("Escape");
  await review(app, "no-time.csv");
  await app.getByRole("button", { name: "Report with a sample of 20 rows" }).click();
  const report = dialog.getByRole("textbox", { name: "Report" });
  await expect(report).toHaveValue(/"code":"no-time"/);
  const lines = (await report.inputValue()).split("\n");
  const first = lines.indexOf("RPM,MAP");
  expect(lines.slice(first, first + 20)).toEqual(withoutTime.split("\n").slice(0, 20));
  await report.fill("What I want to say");
  const saving = app.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save as text" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("no-time.csv.report.txt");
  expect(readFileSync(await saved.path(), "utf8")).toBe("What I want to say");
});

test("a log without a time is read with the interval that is typed", async ({ app, write }) => {
  await dropFiles(app, [write("no-time.csv", withoutTime)]);
  await app.getByRole("button", { name: "Where is the time of each row?" }).click();
  const dialog = app.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Time between rows" }).fill("0");
  await dialog.getByRole("button", { name: "Read again" }).click();
  await expect(dialog).toContainText("Type a number above 0.");
  await dialog.getByRole("textbox", { name: "Time between rows" }).fill("50");
  await dialog.getByRole("button", { name: "Read again" }).click();
  const understood = app.getByRole("region", { name: "What was understood" });
  await expect(understood).toContainText("300, all kept");
  await expect(understood).toContainText("14.95\u00a0s at 20\u00a0Hz");
  // What was said once is remembered for the next file with these columns.
  await app.getByRole("button", { name: "Import this session" }).click();
  await expect(app).toHaveURL(/#\/session\//);
  await dropFiles(app, [write("no-time-2.csv", withoutTime.replace("3000,40", "3001,40"))]);
  await expect(understood).toContainText("14.95\u00a0s at 20\u00a0Hz");
});

test("a time in the wrong unit is flagged, and right once the unit is chosen", async ({ app, write }) => {
  const log = doubted.find(({ name }) => name === "milliseconds.csv")!;
  await dropFiles(app, [write(log.name, log.content)]);
  const warnings = app.getByRole("list", { name: "Warnings" });
  await expect(fileRow(app, log.name)).toContainText("0.02\u00a0Hz");
  const doubt = warnings.getByRole("listitem").filter({ hasText: log.says });
  await doubt.getByRole("button", { name: "Change…" }).click();
  const dialog = app.getByRole("dialog", { name: "Where is the time of each row?" });
  await dialog.getByRole("combobox", { name: "Unit of the time" }).selectOption("milliseconds");
  await dialog.getByRole("button", { name: "Read again" }).click();
  await expect(app.getByRole("region", { name: "What was understood" })).toContainText(
    /29\.9.*s at 20\u00a0Hz/,
  );
  await expect(doubt).toHaveCount(0);
});

test("a file above the limit is refused before it is read, beside a good one", async ({ app, write }) => {
  const huge = write("huge.csv", madeText());
  // A sparse file: it takes no room on the disk, and its size is all that is looked at.
  truncateSync(huge, 513 * 1024 * 1024);
  const asked = app.waitForEvent("filechooser");
  await app.getByRole("banner").getByRole("button", { name: "Import" }).click();
  await (await asked).setFiles([huge, write("good.csv", madeText())]);
  await review(app, "huge.csv");
  const why = app.getByRole("region", { name: "huge.csv" });
  await expect(why.getByRole("heading")).toHaveText(
    "The file has 538\u00a0MB. FuelTune reads files up to 537\u00a0MB; it was not read.",
  );
  await expect(why).toContainText("Export a shorter time range or fewer channels, and import that.");
  await review(app, "good.csv");
  await app.getByRole("button", { name: "Import this session" }).click();
  await expect(files(app)).toHaveCount(1);
  await expect(why).toBeVisible();
});

test("a file that is already here is noticed, also within one drop", async ({ app, write }) => {
  const [first, again, copy] = ["made.csv", "again.csv", "copy.csv"].map((name) => write(name, madeText()));
  await dropFiles(app, [first!]);
  await app.getByRole("button", { name: "Import this session" }).click();
  await expect(app).toHaveURL(/#\/session\/[0-9a-f]+$/);
  const address = app.url();
  await dropFiles(app, [again!, copy!]);
  await review(app, "copy.csv");
  const warnings = app.getByRole("list", { name: "Warnings" });
  await expect(warnings).toContainText("This file is already here as “made”, imported ");
  await expect(warnings).toContainText("This file has the same content as again.csv in this list.");
  await warnings.getByRole("button", { name: "Remove this one" }).last().click();
  await expect(files(app)).toHaveCount(1);
  await expect(warnings).toContainText("Importing it again makes a second session.");
  await warnings.getByRole("button", { name: "Open that session" }).click();
  await expect(app).toHaveURL(address);
});

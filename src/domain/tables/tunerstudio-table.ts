import type { ImportProblem } from "../logs/format";
import { fail, ok, type Result } from "../result";
import { breakpointsOf, flipped, openAxis } from "./breakpoints";
import { guessKind } from "./guess";
import { readNumberList } from "./number-list";
import { shortest } from "./text/shortest";
import type { Axis, TableDraft } from "./tune";
import { attributesOf, escaped, plainText, scanXml } from "./xml/scan";

const format = "tunerstudio-table";

interface Part {
  readonly name: string;
  text: string;
}

/** Reads the text of a TunerStudio table file; `name` becomes the table's name. Row 0 is the lowest y. */
export function readTableXml(xml: string, name: string): Result<TableDraft, ImportProblem> {
  const parts = new Map<string, Part>();
  let open: Part | null = null;
  const end = scanXml(xml, {
    open(element, raw) {
      if (element !== "xAxis" && element !== "yAxis" && element !== "zValues") return;
      open = { name: attributesOf(raw).get("name") ?? "", text: "" };
      parts.set(element, open);
    },
    text(raw) {
      if (open !== null) open.text += plainText(raw);
    },
    close() {
      open = null;
    },
  });
  if (!end.isComplete) return fail({ code: "damaged", format, at: end.at });
  return draftOf(parts, name);
}

function draftOf(parts: ReadonlyMap<string, Part>, name: string): Result<TableDraft, ImportProblem> {
  const cells = readNumberList(parts.get("zValues")?.text ?? "");
  if (cells === null) return fail({ code: "damaged", format, at: 0 });
  if (cells.length === 0) return fail({ code: "empty", what: "no-rows", format });
  const across = axisPart(parts.get("xAxis"));
  const up = axisPart(parts.get("yAxis"));
  if (across === "bent" || up === "bent") return fail({ code: "not-a-tune", what: "axes" });
  // One column beside a y axis alone is a curve.
  const isStanding = across === null && up?.axis.values.length === cells.length;
  const [x, y] = isStanding ? [up, null] : [across, up];
  const columns = x?.axis.values.length ?? (y === null ? cells.length : cells.length / y.axis.values.length);
  const rows = cells.length / columns;
  if (!Number.isInteger(columns) || !Number.isInteger(rows)) return fail({ code: "damaged", format, at: 0 });
  if (y !== null && y.axis.values.length !== rows) return fail({ code: "damaged", format, at: 0 });
  const values = flipped(cells, columns, { x: x?.isFlipped ?? false, y: y?.isFlipped ?? false });
  const axisX = x?.axis ?? openAxis(columns);
  const axisY = y?.axis ?? (rows === 1 ? null : openAxis(rows));
  return ok({ name, ...guessKind(name, values, axisY !== null, axisY?.label), x: axisX, y: axisY, values });
}

/** An axis; null where the file names no breakpoints, or one and the same for all: a table that is not in use. */
function axisPart(part: Part | undefined): { axis: Axis; isFlipped: boolean } | "bent" | null {
  if (part === undefined || part.text.trim() === "") return null;
  const numbers = readNumberList(part.text);
  const breakpoints = numbers === null ? null : breakpointsOf(numbers);
  if (breakpoints === null) return numbers?.every((value) => value === numbers[0]) === true ? null : "bent";
  const { values, isFlipped } = breakpoints;
  return { axis: { label: part.name, unit: /^rpm$/i.test(part.name) ? "rpm" : "", values }, isFlipped };
}

/** A table as TunerStudio reads it: shortest numbers that read back bit-equal, NaN for a blank cell. */
export function writeTableXml({ x, y, values }: Pick<TableDraft, "x" | "y" | "values">): string {
  const columns = x.values.length;
  const rows = values.length / columns;
  const grid = Array.from({ length: rows }, (_, row) =>
    Array.from(values.subarray(row * columns, (row + 1) * columns), word).join(" "),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>',
    '<tableData xmlns="http://www.EFIAnalytics.com/:table">',
    '<bibliography author="FuelTune" company="" writeDate=""/>',
    '<versionInfo fileFormat="1.0"/>',
    `<table cols="${columns}" rows="${rows}">`,
    `<xAxis cols="${columns}" name="${escaped(x.label)}">`,
    Array.from(x.values, word).join("\n"),
    "</xAxis>",
    ...(y === null
      ? []
      : [
          `<yAxis name="${escaped(y.label)}" rows="${rows}">`,
          Array.from(y.values, word).join("\n"),
          "</yAxis>",
        ]),
    `<zValues cols="${columns}" rows="${rows}">`,
    ...grid,
    "</zValues>",
    "</table>",
    "</tableData>",
    "",
  ].join("\n");
}

function word(value: number): string {
  return shortest(value) || "NaN";
}

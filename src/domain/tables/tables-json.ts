// The small build of zod: what is used here is in one chunk with what a first visit loads.
import { z } from "zod/mini";
import type { ImportProblem } from "../logs/format";
import { fail, ok, type Result } from "../result";
import { breakpointsOf } from "./breakpoints";
import { shortest } from "./text/shortest";
import type { Axis, TableDraft } from "./tune";
import { tableKinds, type ParkedSlot } from "./tuning-table";

const format = "fueltune-tables";

/** Tables as JSON, one number list per line: everything that a table is, bit-equal when read back; null is a blank. */
export function writeTablesJson(tables: readonly TableDraft[]): string {
  const written = tables.map(
    ({ name, kind, unit, step, x, y, values, locked = [], parked = [] }) =>
      `{${[
        `"name": ${JSON.stringify(name)}`,
        `"kind": ${JSON.stringify(kind)}`,
        `"unit": ${JSON.stringify(unit)}`,
        ...(step === undefined ? [] : [`"step": ${step}`]),
        `"x": ${axisJson(x)}`,
        `"y": ${y === null ? "null" : axisJson(y)}`,
        `"values": ${numbersJson(values)}`,
        ...(locked.length === 0 ? [] : [`"locked": [${locked.join(",")}]`]),
        ...(parked.length === 0 ? [] : [`"parked": [${parked.map(slotJson).join(",")}]`]),
      ].join(",\n")}}`,
  );
  return `{"format": "${format}", "version": 1, "tables": [\n${written.join(",\n")}\n]}\n`;
}

function axisJson({ label, unit, values }: Axis): string {
  return `{"label": ${JSON.stringify(label)}, "unit": ${JSON.stringify(unit)}, "values": ${numbersJson(values)}}`;
}

function slotJson({ axis, value, cells }: ParkedSlot): string {
  return `{"axis": "${axis}", "value": ${shortest(value)}, "cells": ${numbersJson(cells)}}`;
}

function numbersJson(values: ArrayLike<number>): string {
  return `[${Array.from(values, (value) => shortest(value) || "null").join(",")}]`;
}

const axisSchema = z.object({
  label: z.string().check(z.maxLength(200)),
  unit: z.string().check(z.maxLength(40)),
  values: z.array(z.number()).check(z.minLength(1), z.maxLength(1024)),
});
const tableSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: z.enum(tableKinds),
  unit: z.string().check(z.maxLength(40)),
  step: z.optional(z.number().check(z.positive())),
  x: axisSchema,
  y: z.nullable(axisSchema),
  values: z.array(z.nullable(z.number())),
  locked: z.optional(z.array(z.int().check(z.nonnegative()))),
  parked: z.optional(
    z.array(
      z.object({ axis: z.enum(["x", "y"]), value: z.number(), cells: z.array(z.nullable(z.number())) }),
    ),
  ),
});
const fileSchema = z.object({ format: z.literal(format), tables: z.array(tableSchema) });

/** Reads tables that `writeTablesJson` wrote; a file changed by hand is checked again in full. */
export function readTablesJson(text: string): Result<readonly TableDraft[], ImportProblem> {
  const parsed = fileSchema.safeParse(jsonOf(text));
  if (!parsed.success) return fail({ code: "damaged", format, at: 0 });
  const tables = parsed.data.tables.map(tableOf);
  if (tables.some((table) => !isSound(table))) return fail({ code: "damaged", format, at: 0 });
  return tables.length === 0 ? fail({ code: "empty", what: "no-rows", format }) : ok(tables);
}

function tableOf(read: z.infer<typeof tableSchema>): TableDraft {
  const { name, kind, unit, step, x, y, values, locked, parked } = read;
  return {
    name,
    kind,
    unit,
    ...(step === undefined ? {} : { step }),
    x: axisOf(x),
    y: y === null ? null : axisOf(y),
    values: Float64Array.from(values, (value) => value ?? NaN),
    ...(locked === undefined ? {} : { locked }),
    ...(parked === undefined
      ? {}
      : {
          parked: parked.map(({ axis, value, cells }) => ({
            axis,
            value,
            cells: cells.map((cell) => cell ?? NaN),
          })),
        }),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function axisOf({ label, unit, values }: z.infer<typeof axisSchema>): Axis {
  return { label, unit, values: Float64Array.from(values) };
}

function isSound({ x, y, values, locked = [], parked = [] }: TableDraft): boolean {
  const [columns, rows] = [x.values.length, y?.values.length ?? 1];
  const isLockSound = locked.every(
    (cell, at) => cell < values.length && (at === 0 || cell > locked[at - 1]!),
  );
  const areSlotsSound = parked.every(({ axis, value, cells }, at) => {
    const isTwice = parked.slice(0, at).some((slot) => slot.axis === axis && slot.value === value);
    if (isTwice) return false;
    const along = axis === "x" ? x : y;
    return (
      along !== null && !along.values.includes(value) && cells.length === (axis === "x" ? rows : columns)
    );
  });
  const isWhole = isAxis(x) && (y === null || isAxis(y)) && values.length === columns * rows;
  return isWhole && isLockSound && areSlotsSound;
}

function isAxis({ values }: Axis): boolean {
  const breakpoints = breakpointsOf(values);
  return breakpoints !== null && !breakpoints.isFlipped && breakpoints.repeated === 0;
}

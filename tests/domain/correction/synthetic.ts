import { tableAt } from "../../../src/domain/correction/place";
import type { Channel } from "../../../src/domain/logs/channel";
import type { LogDraft } from "../../../src/domain/logs/draft";
import type { Role } from "../../../src/domain/logs/roles";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";

/** A table that is to be corrected. */
export const fuel: TuningTable = {
  id: "fuel",
  vehicleId: "car",
  name: "VE",
  kind: "ve",
  unit: "%",
  x: { label: "RPM", unit: "rpm", values: Float64Array.of(800, 1600, 2400, 3200, 4000, 4800) },
  y: { label: "MAP", unit: "kPa-abs", values: Float64Array.of(30, 50, 70, 90, 110) },
  values: Float64Array.from({ length: 30 }, (_, at) => 50 + 2 * (at % 6) + 4 * Math.floor(at / 6)),
  step: 0.01,
  revision: 3,
};

/** What a synthetic drive is made of; every part has a quiet default. */
export interface Scene {
  readonly seconds?: number;
  readonly hz?: number;
  /** Phase of the drive: another file of the same car. */
  readonly phase?: number;
  readonly table?: TuningTable;
  /** Fuel that the engine needs over what the table gives, at a point. */
  readonly need?: (rpm: number, map: number) => number;
  /** Fuel that the loop adds, as a factor, at a time. */
  readonly trim?: (timeS: number) => number;
  readonly target?: (timeS: number) => number;
  readonly delayS?: number;
  /** Changes columns before the log is made. */
  readonly spoil?: (columns: Map<string, Float64Array<ArrayBuffer>>, timeS: Float64Array) => void;
  /** Roles that the log lacks. */
  readonly without?: readonly Role[];
  readonly units?: Readonly<Partial<Record<Role, string>>>;
}

const columnsOf: readonly (readonly [Role, string])[] = [
  ["rpm", "rpm"],
  ["map", "kPa-abs"],
  ["tps", "%"],
  ["lambda", "λ"],
  ["lambda-target", "λ"],
  ["closed-loop-correction", "%"],
  ["coolant", "°C"],
  ["cutoff-flag", ""],
  ["enrichment-flag", ""],
];

/** A drive that wanders over the table, its mixture exactly what table, need and trims make of it. */
export function synthetic(scene: Scene = {}): LogDraft {
  const { seconds = 240, hz = 20, phase = 0, delayS = 0.2 } = scene;
  const table = scene.table ?? fuel;
  const rows = seconds * hz;
  const timeS = Float64Array.from({ length: rows }, (_, row) => Math.round((row / hz) * 1e6) / 1e6);
  const rpmAt = (t: number) => 2700 + 1700 * Math.sin(t / 17 + phase) + 120 * Math.sin(t / 2.7);
  const mapAt = (t: number) => 68 + 30 * Math.sin(t / 29 + 2 * phase + 1) + 4 * Math.sin(t / 3.3);
  const need = scene.need ?? (() => 1);
  const trim = scene.trim ?? (() => 1);
  const target = scene.target ?? ((t) => 0.95 + 0.03 * Math.sin(t / 5));
  const made = (t: number) => {
    const present = tableAt(table, rpmAt(t), mapAt(t));
    const needed = tableAt(
      { ...table, values: table.values.map((value, at) => value * need(xOf(table, at), yOf(table, at))) },
      rpmAt(t),
      mapAt(t),
    );
    return (target(t) * needed) / present / trim(t);
  };
  const columns = new Map<string, Float64Array<ArrayBuffer>>([
    ["rpm", timeS.map(rpmAt)],
    ["map", timeS.map(mapAt)],
    ["tps", timeS.map((t) => 20 + 5 * Math.sin(t / 11))],
    ["lambda", timeS.map((t) => made(t - delayS))],
    ["lambda-target", timeS.map(target)],
    ["closed-loop-correction", timeS.map((t) => 100 * (trim(t) - 1))],
    ["coolant", timeS.map(() => 88)],
    ["cutoff-flag", timeS.map(() => 0)],
    ["enrichment-flag", timeS.map(() => 0)],
  ]);
  scene.spoil?.(columns, timeS);
  const channels: Channel[] = [];
  for (const [role, unit] of columnsOf) {
    if (scene.without?.includes(role) === true) continue;
    channels.push({
      id: role,
      label: role,
      unit: scene.units?.[role] ?? unit,
      role,
      clock: 0,
      samples: columns.get(role)!,
    });
  }
  return {
    format: "synthetic",
    clocks: [timeS],
    channels,
    markers: [],
    meta: {
      confidence: 3,
      dialect: null,
      timeColumn: null,
      clockStart: null,
      recordedAt: null,
      rowsFound: rows,
      rowsKept: rows,
      facts: [],
    },
    warnings: [],
  };
}

function xOf(table: TuningTable, at: number): number {
  return table.x.values[at % table.x.values.length]!;
}

function yOf(table: TuningTable, at: number): number {
  return table.y?.values[Math.floor(at / table.x.values.length)] ?? 0;
}

/** The settings under which a synthetic drive of 0.2 s delay is read exactly. */
export const exact = { delay: { kind: "constant", seconds: 0.2 } } as const;

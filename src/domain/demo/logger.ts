import type { Channel } from "../logs/channel";
import type { LogDraft, Marker } from "../logs/draft";
import type { DriveRow } from "./drive";
import type { Task } from "./plan";
import { randomFrom, type Random } from "./random";
import { demoSensors, type DemoSensor } from "./sensors";

/** What a logger in the car writes down of a drive: noise, steps and limits of its sensors included. */
export function logOf(rows: Iterable<DriveRow>, plan: readonly Task[], seed: number): LogDraft {
  const random = randomFrom(seed ^ 0x7a3d);
  const times: number[] = [];
  const columns = demoSensors.map((): number[] => []);
  const markers: Marker[] = [];
  let task = -1;
  for (const row of rows) {
    times.push(row.timeS);
    for (const [at, sensor] of demoSensors.entries()) columns[at]!.push(reading(sensor, row, random));
    if (row.pulling && row.task !== task) {
      task = row.task;
      markers.push({ timeS: row.timeS, label: pullLabel(plan[task], markers.length + 1) });
    }
  }
  return {
    format: "fueltune-csv",
    clocks: [Float64Array.from(times)],
    channels: demoSensors.map((sensor, at) => channelOf(sensor, columns[at]!)),
    markers,
    meta: {
      confidence: 3,
      dialect: null,
      timeColumn: null,
      clockStart: null,
      recordedAt: null,
      rowsFound: times.length,
      rowsKept: times.length,
      facts: [{ name: "Source", value: "Simulated by FuelTune: no car was driven" }],
    },
    warnings: [],
  };
}

// In whole steps of the sensor.
function reading({ read, step, noise, range }: DemoSensor, row: DriveRow, random: Random): number {
  const perUnit = Math.round(1 / step);
  const exact = noise === 0 ? read(row) : read(row) + noise * random.normal();
  const value = Math.min(range[1], Math.max(range[0], exact));
  // A negative zero would read back as another bit pattern.
  return Math.round(value * perUnit) / perUnit + 0;
}

function channelOf({ id, label, unit, role, category, states }: DemoSensor, column: number[]): Channel {
  const channel = { id, label, unit, role, clock: 0, samples: Float64Array.from(column), category };
  return states === undefined ? channel : { ...channel, states };
}

function pullLabel(task: Task | undefined, number: number): string {
  return task?.kind === "pull" ? `Pull ${number}, gear ${task.gear}` : `Pull ${number}`;
}

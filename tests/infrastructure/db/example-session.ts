import type { Channel, Clock } from "../../../src/domain/logs/channel";
import type { Session } from "../../../src/domain/session";

/** A small session of two channels on two clocks, as it is handed to the writer. */
export function exampleSession(id: string, change: Partial<Session> = {}) {
  const clocks: Clock[] = [Float64Array.of(0, 0.1, 0.2), Float64Array.of(0, 1)];
  const channels: Channel[] = [
    { id: "rpm", label: "RPM", unit: "rpm", role: "rpm", clock: 0, samples: Float64Array.of(900, NaN, 950) },
    {
      id: "fan",
      label: "Fan",
      unit: "",
      role: null,
      clock: 1,
      samples: Float64Array.of(0, 1),
      states: ["OFF", "ON"],
    },
  ];
  const session: Session = {
    id,
    name: `Session ${id}`,
    vehicleId: null,
    fileName: "log.csv",
    fileSize: 9,
    contentHash: "ab12",
    part: 0,
    format: "generic",
    importedAt: "2026-11-20T10:00:00.000Z",
    recordedAt: null,
    durationS: 1,
    startS: 0,
    endS: 1,
    rows: 3,
    channels: channels.map((channel) => ({
      id: channel.id,
      label: channel.label,
      unit: channel.unit,
      role: channel.role,
      clock: channel.clock,
      states: channel.states ?? null,
      category: "",
      quality: {
        channel: channel.id,
        count: 3,
        finite: 2,
        min: 0,
        max: 950,
        presence: "fitted",
        railFraction: 0,
        spikeFraction: 0,
      },
    })),
    clocks: clocks.map((clock) => ({ count: clock.length, medianStepS: clock[1]! })),
    markers: [],
    laps: [],
    meta: {
      confidence: 3,
      dialect: null,
      timeColumn: null,
      clockStart: null,
      recordedAt: null,
      rowsFound: 3,
      rowsKept: 3,
      facts: [],
    },
    warnings: [],
    quality: { durationS: 1, clocks: [], channels: [], purposes: [], findings: [] },
    tags: [],
    notes: "",
    deletedAt: null,
    ...change,
  };
  return { session, channels, clocks, file: new File(["Time,RPM\n"], "log.csv", { type: "text/csv" }) };
}

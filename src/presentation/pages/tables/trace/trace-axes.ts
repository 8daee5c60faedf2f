import {
  alongAxis,
  axisSignal,
  type AxisCandidate,
  type AxisSignal,
} from "../../../../domain/analysis/axis-signal";
import { placeOn } from "../../../../domain/interpolation/bilinear";
import type { Session } from "../../../../domain/session";
import type { Axis } from "../../../../domain/tables/tune";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import type { GridPlace } from "../../../figures/surface/paint-surface";

/** The channels that run along the axes of a table; null = none fits. `y` is absent for a curve. */
export interface TraceAxes {
  readonly x: AxisSignal | null;
  readonly y?: AxisSignal | null;
}

/** Finds them by role, or takes those that were chosen where their unit allows it. */
export function traceAxes(
  { x, y }: TuningTable,
  session: Session,
  chosen: { readonly x: string | null; readonly y: string | null },
): TraceAxes {
  const candidates = session.channels
    .filter(({ states }) => states === null)
    .map(({ id, unit, role, quality }): AxisCandidate => ({ id, unit, role, lowest: quality.min }));
  const signal = (axis: Axis, id: string | null): AxisSignal | null => {
    const own = candidates.find((candidate) => candidate.id === id);
    return own === undefined ? axisSignal(axis, candidates) : alongAxis(axis, own);
  };
  return { x: signal(x, chosen.x), ...(y === null ? {} : { y: signal(y, chosen.y) }) };
}

/** What the engine is asked for a session over a table; null while a channel is missing. */
export function traceParams(table: TuningTable, axes: TraceAxes, value: string | null): object | null {
  const { x, y } = axes;
  if (x === null || y === null || (y === undefined) !== (table.y === null)) return null;
  return {
    x: along(table.x, x),
    y: table.y === null || y === undefined ? null : along(table.y, y),
    value,
  };
}

/** A sample on an axis, in the unit of the axis. */
export function onAxis({ scale, offset }: AxisSignal, sample: number): number {
  return sample * scale + offset;
}

/** A point of the axes as columns and rows, held at the ends; null where a coordinate is missing. */
export function gridPlace({ x, y }: TuningTable, atX: number, atY: number): GridPlace | null {
  if (Number.isNaN(atX) || (y !== null && Number.isNaN(atY))) return null;
  const across = placeOn(x.values, atX);
  const up = y === null ? null : placeOn(y.values, atY);
  return { column: across.at + across.share, row: up === null ? 0 : up.at + up.share };
}

function along(axis: Axis, { channel, scale, offset }: AxisSignal): object {
  return { channel, scale, offset, breaks: [...axis.values], label: axis.label, unit: axis.unit };
}

import type { CursorValue, PlotQuery, PlotTrace, RowsAnswer } from "../../../workers/api";
import { pixelColumns, plotTrace, type PixelColumns } from "../../domain/logs/decimate";
import type { Column } from "../../domain/logs/channel";
import { resample, valueAtOrBefore } from "../../domain/logs/resample";
import type { ResidentChannel } from "./resident-columns";

const mostPixels = 16_384;

/** One trace per channel; channels of one clock share the work of cutting it into pixel columns. */
export function plotAnswer(
  resident: readonly ResidentChannel[],
  { fromS, toS, pixels }: Pick<PlotQuery, "fromS" | "toS" | "pixels">,
): PlotTrace[] {
  const columns = Math.min(mostPixels, Math.max(1, Math.round(pixels)));
  const cut = new Map<Column, PixelColumns>();
  return resident.map(({ channel, clock, pyramid }) => {
    const starts = cut.get(clock) ?? pixelColumns(clock, fromS, toS, columns);
    cut.set(clock, starts);
    return {
      channel: channel.id,
      ...plotTrace(clock, channel.samples, pyramid(), fromS, toS, columns, starts),
    };
  });
}

/** The value of each channel at or before a time. */
export function cursorAnswer(resident: readonly ResidentChannel[], timeS: number): CursorValue[] {
  return resident.map(({ channel, clock, pyramid }) => ({
    channel: channel.id,
    ...valueAtOrBefore(clock, channel.samples, timeS, pyramid().rhythm),
  }));
}

/** Rows of the first channel's clock: its raw samples, and of channels on other clocks the values at or before. */
export function rowsAnswer(
  resident: readonly ResidentChannel[],
  firstRow: number,
  count: number,
): RowsAnswer {
  const main = resident[0]?.clock ?? new Float64Array(0);
  const first = Math.min(Math.max(0, Math.trunc(firstRow)), main.length);
  const end = Math.min(main.length, first + Math.max(0, Math.trunc(count)));
  const timeS = main.slice(first, end);
  const columns = resident.map(({ channel, clock, pyramid }) =>
    clock === main
      ? channel.samples.slice(first, end)
      : resample({ samples: channel.samples, states: [] }, clock, timeS, pyramid().rhythm),
  );
  return { firstRow: first, total: main.length, timeS, columns };
}

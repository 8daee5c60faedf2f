import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { openChart, type Chart, type ChartContext, type ChartEngine } from "./chart";
import type { ChartState, ChartStore } from "./chart-state";
import type { Session } from "../../domain/session";

/** A chart that lives as long as the component: opened once, closed when it leaves. */
export function useChart(
  session: Session,
  engine: ChartEngine,
  context: ChartContext,
  makeStore: () => ChartStore,
): Chart {
  const [chart] = useState(() => openChart(session, engine, makeStore(), context, travelMs));
  useEffect(() => () => chart.close(), [chart]);
  useEffect(() => chart.adopt(context), [chart, context]);
  useEffect(() => followTheme(chart), [chart]);
  return chart;
}

/** A slow part of a chart's state: the component renders again only when this part changes. */
export function useChartState<T>(chart: Chart, select: (state: ChartState) => T): T {
  return useStore(chart.store, select);
}

function travelMs(): number {
  const travel = getComputedStyle(document.documentElement).getPropertyValue("--travel").trim();
  const length = Number.parseFloat(travel);
  return Number.isNaN(length) ? 0 : travel.endsWith("ms") ? length : length * 1000;
}

// Canvas colours and type follow the page: theme, text size, pixel density, and the font once it is there.
function followTheme(chart: Chart): () => void {
  const repaint = (): void => chart.painter.replan();
  const observer = new MutationObserver(repaint);
  observer.observe(document.documentElement, { attributes: true });
  addEventListener("resize", repaint);
  void Promise.all(
    ["400 11.5px", "600 12px"].map((font) => document.fonts.load(`${font} "IBM Plex Sans Variable"`, "λ0 A")),
  ).then(repaint);
  return () => {
    observer.disconnect();
    removeEventListener("resize", repaint);
  };
}

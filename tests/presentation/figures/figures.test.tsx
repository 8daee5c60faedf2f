import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { HeatmapFigure } from "../../../src/domain/analysis/figure";
import { Heatmap } from "../../../src/presentation/figures/heatmap";
import { Histogram } from "../../../src/presentation/figures/histogram";
import { StatisticsTable } from "../../../src/presentation/figures/statistics-table";
import { statisticsRows } from "../../../src/presentation/figures/statistics-rows";

afterEach(cleanup);

const at = (...values: number[]): Float64Array<ArrayBuffer> => Float64Array.from(values);
const figure: HeatmapFigure = {
  kind: "heatmap",
  x: { label: "Engine speed", unit: "rpm" },
  y: { label: "Manifold pressure", unit: "kPa" },
  value: { label: "Lambda", unit: "λ" },
  xEdges: at(0, 1000, 2000),
  yEdges: at(0, 50, 100),
  xBreaks: null,
  yBreaks: null,
  count: at(0, 2, 40, 900),
  mean: at(NaN, 0.5, 1.02, 1),
  min: at(NaN, 0.4, 0.9, 0.8),
  max: at(NaN, 0.6, 1.1, 1.2),
  sd: at(NaN, 0.1, 0.02, 0.01),
  seconds: at(0, 0.1, 2, 45),
  centre: 1,
  outside: 3,
  missing: 4,
  used: 942,
};

function heatmap(onCell = vi.fn()) {
  render(<Heatmap figure={figure} layer="mean" minimumHits={3} selected={null} onCell={onCell} />);
  return onCell;
}

test("a heatmap says what it shows, how much of it, and what was not drawn", () => {
  heatmap();
  const grid = screen.getByRole("grid");
  expect(grid.getAttribute("aria-label")).toMatch(
    /Mean of Lambda over Engine speed and Manifold pressure\. 2 of 4 cells/,
  );
  expect(screen.getByText("942 of 949 samples")).toBeTruthy();
  expect(screen.getByText(/3 outside the axes, 4 without a value/)).toBeTruthy();
  expect(within(grid).getAllByRole("gridcell")).toHaveLength(4);
});

test("arrows start in the busiest cell, stay inside, and Enter opens a cell only when it has samples", () => {
  const onCell = heatmap();
  const grid = screen.getByRole("grid");
  fireEvent.keyDown(grid, { key: "Enter" });
  expect(onCell).toHaveBeenLastCalledWith(1, 1);
  fireEvent.keyDown(grid, { key: "ArrowLeft" });
  fireEvent.keyDown(grid, { key: "ArrowLeft" });
  fireEvent.keyDown(grid, { key: "Enter" });
  expect(onCell).toHaveBeenLastCalledWith(0, 1);
  fireEvent.keyDown(grid, { key: "ArrowDown" });
  expect(
    document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.getAttribute("aria-label"),
  ).toMatch(/No sample here/);
  fireEvent.keyDown(grid, { key: "Enter" });
  expect(onCell).toHaveBeenCalledTimes(2);
});

test("a cell with too few samples keeps its number but is not coloured", () => {
  heatmap();
  const few = screen.getByRole("gridcell", { name: /0\.500.*2 samples/ });
  expect(few.querySelector("rect")?.hasAttribute("fill")).toBe(false);
  expect(few.textContent).toBe("0.500");
});

test("a heatmap and a histogram show the same numbers as a table", () => {
  heatmap();
  fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
  expect(screen.getByRole("table").textContent).toContain("1.020");
  cleanup();
  render(
    <Histogram
      figure={{
        kind: "histogram",
        x: { label: "RPM", unit: "rpm" },
        edges: at(0, 500, 1000),
        counts: at(30, 10),
        below: 0,
        above: 2,
        missing: 0,
      }}
    />,
  );
  expect(screen.getByText(/0 below, 2 above, 0 missing/)).toBeTruthy();
  const bars = screen.getByRole("slider");
  fireEvent.keyDown(bars, { key: "End" });
  expect(bars.getAttribute("aria-valuetext")).toMatch(/500\srpm to 1\s000\srpm: 10 samples, 25\.0\s%/);
  fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
  expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(3);
});

const numbers = {
  count: 10,
  missing: 0,
  median: 0,
  sd: 0,
  mad: 0,
  p1: 0,
  p5: 0,
  p25: 0,
  p75: 0,
  p95: 0,
  p99: 0,
};
const rows = statisticsRows(
  [
    { ...numbers, channel: "a", min: 0, max: 7000, mean: 2500 },
    { ...numbers, channel: "b", min: 0.7, max: 1.2, mean: 0.95 },
    { ...numbers, channel: "c", min: NaN, max: NaN, mean: NaN },
    { ...numbers, channel: "gone", min: 0, max: 1, mean: 0.5 },
  ],
  [
    { id: "a", label: "RPM", unit: "rpm" },
    { id: "b", label: "Lambda", unit: "λ" },
    { id: "c", label: "Broken", unit: "" },
  ],
);

function labels(): readonly string[] {
  return screen.getAllByRole("rowheader").map((cell) => cell.textContent?.split(" ")[0] ?? "");
}

test("statistics sort by any number, missing ones last, and are found by name", () => {
  render(<StatisticsTable rows={rows} />);
  expect(labels()).toEqual(["RPM", "Lambda", "Broken"]);
  fireEvent.click(screen.getByRole("button", { name: "Highest" }));
  expect(labels()).toEqual(["RPM", "Lambda", "Broken"]);
  fireEvent.click(screen.getByRole("button", { name: "Highest" }));
  expect(labels()).toEqual(["Lambda", "RPM", "Broken"]);
  fireEvent.change(screen.getByLabelText("Find a channel"), { target: { value: "lamb" } });
  expect(labels()).toEqual(["Lambda"]);
});

import type { LucideIcon } from "lucide-react";
import {
  Activity,
  Bookmark,
  Crosshair,
  Layers2,
  LayoutList,
  Maximize,
  Redo2,
  Search,
  Table2,
  Undo2,
  ZoomIn,
  ZoomOut,
} from "lucide-react";
import type { Command } from "../commands";
import type { Dictionary } from "../text/english";
import type { Chart } from "./chart";
import { arrange, type ChartState } from "./chart-state";
import { isOverlaid } from "./strips";
import type { LayoutDesk } from "./layout-menu";

// Letters act in the chart and its tools; arrows, Enter and Esc only on the plots, where buttons do not need them.
const chartArea = "[data-chart]";
const plotArea = "[data-chart-plots]";

/** What the commands of a chart reach beyond the chart itself. */
export interface ChartDesk {
  findChannel(): void;
  setMarker(): void;
  showTable(): void;
  selectEvent(event: number | null): void;
  openEvent(): void;
}

type Row = readonly [
  id: string,
  label: string,
  keys: string | readonly string[],
  perform: () => void,
  icon?: LucideIcon,
];

/** Every action of a chart: they feed keys, palette, help and the menu of a phone. */
export function chartCommands(
  chart: Chart,
  desk: ChartDesk,
  layouts: LayoutDesk,
  { charts }: Dictionary,
): readonly Command[] {
  const { moves, store } = chart;
  const words = charts.actions;
  const rows: readonly Row[] = [
    ["find", words.findChannel, "/", () => desk.findChannel(), Search],
    ["fit", words.fitLong, "0", () => moves.fit(), Maximize],
    ["back", words.back, "Z", () => moves.back(), Undo2],
    ["forth", words.forth, "Shift Z", () => moves.forth(), Redo2],
    ["marker", words.markerLong, "M", () => desk.setMarker(), Bookmark],
    ["follow", words.follow, "F", () => store.setState({ follow: !store.getState().follow }), Crosshair],
    ["zoom-in", words.zoomIn, "+", () => moves.zoom(0.6, centre(chart)), ZoomIn],
    ["zoom-out", words.zoomOut, "−", () => moves.zoom(1 / 0.6, centre(chart)), ZoomOut],
    ["left", words.left, "Alt ←", () => moves.pan(-0.25)],
    ["right", words.right, "Alt →", () => moves.pan(0.25)],
    ["step-left", words.stepLeft, "←", () => void chart.step(-1)],
    ["step-right", words.stepRight, "→", () => void chart.step(1)],
    ["step-left-10", words.stepLeftTen, "Shift ←", () => void chart.step(-10)],
    ["step-right-10", words.stepRightTen, "Shift →", () => void chart.step(10)],
    ["marker-before", words.previousMarker, "Ctrl ←", () => toMarker(chart, -1)],
    ["marker-after", words.nextMarker, "Ctrl →", () => toMarker(chart, 1)],
    ["set-a", words.setA, "[", () => holdA(chart)],
    ["set-b", words.setB, "]", () => setB(chart)],
    ["clear", words.clear, "Esc", () => release(chart, desk)],
    ["next-finding", words.nextFinding, "N", () => desk.selectEvent(nextEvent(chart, 1)), Activity],
    ["previous-finding", words.previousFinding, "Shift N", () => desk.selectEvent(nextEvent(chart, -1))],
    ["open-finding", words.openFinding, "Enter", () => desk.openEvent()],
    ["arrange", words.arrange, [], () => store.setState(turned), Layers2],
    ["as-table", words.asTable, [], () => desk.showTable(), Table2],
    ...layouts.layouts
      .filter(({ strips }) => strips.length > 0)
      .map((layout): Row => {
        const label = charts.layouts.show(layouts.nameOf(layout));
        return [`layout-${layout.key}`, label, String(layout.key), () => layouts.show(layout), LayoutList];
      }),
  ];
  return rows.map(asCommand);
}

function turned(state: ChartState): Partial<ChartState> {
  return arrange(state, isOverlaid(state.strips) ? "strips" : "overlay");
}

function asCommand([id, label, keys, perform, icon]: Row): Command {
  const command: Command = {
    id: `chart-${id}`,
    label,
    group: "chart",
    keys,
    within: /←|→|Enter|Esc/u.test(String(keys)) ? plotArea : chartArea,
    perform,
  };
  return icon === undefined ? command : { ...command, icon };
}

/** Where zooming by key keeps the picture still: cursor A when it is in view, else the middle. */
function centre({ store }: Chart): number {
  const { a, view } = store.getState();
  const middle = (view.fromS + view.toS) / 2;
  return a !== null && a >= view.fromS && a <= view.toS ? a : middle;
}

function holdA(chart: Chart): void {
  const { a } = chart.store.getState();
  chart.store.setState({ a: a ?? centre(chart), held: true });
}

function setB(chart: Chart): void {
  chart.store.setState({ b: chart.store.getState().a ?? centre(chart) });
}

function release(chart: Chart, desk: ChartDesk): void {
  const { b, held, marks } = chart.store.getState();
  if (b !== null) chart.store.setState({ b: null });
  else if (marks.length > 0) chart.store.setState({ marks: [] });
  else if (held) chart.store.setState({ held: false, a: null });
  else desk.selectEvent(null);
}

function toMarker(chart: Chart, way: 1 | -1): void {
  const fromMarkers = chart.context().markers.map(({ timeS }) => timeS);
  // A log without markers still has places worth stopping at.
  const times = fromMarkers.length > 0 ? fromMarkers : chart.events.map(({ fromS }) => fromS);
  const here = centre(chart);
  const sorted = times.toSorted((a, b) => a - b);
  const next =
    way > 0 ? sorted.find((timeS) => timeS > here + 1e-6) : sorted.findLast((timeS) => timeS < here - 1e-6);
  if (next === undefined) return;
  chart.store.setState({ a: next, held: true });
  chart.moves.reveal(next, true);
}

function nextEvent({ store, events }: Chart, way: 1 | -1): number | null {
  if (events.length === 0) return null;
  const { event, a, view } = store.getState();
  if (event !== null) return (event + way + events.length) % events.length;
  const here = a ?? view.fromS;
  if (way > 0)
    return Math.max(
      0,
      events.findIndex(({ fromS }) => fromS >= here),
    );
  const before = events.findLastIndex(({ fromS }) => fromS <= here);
  return before < 0 ? events.length - 1 : before;
}

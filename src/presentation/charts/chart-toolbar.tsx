import { Bookmark, Crosshair, Layers, Maximize, Redo2, Table2, Undo2, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useFormat, useText } from "../text/use-text";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { Segmented } from "../ui/segmented";
import type { Chart } from "./chart";
import type { ChartDesk } from "./chart-commands";
import { arrange } from "./chart-state";
import styles from "./chart-toolbar.module.css";
import { LayoutMenu, type LayoutDesk } from "./layout-menu";
import { isOverlaid } from "./strips";
import { useChartState } from "./use-chart";
import { writeText } from "./write-text";

const icon = { size: 18, "aria-hidden": true } as const;

/** What is done to a chart often, with its keys, and where the cursors stand. */
export function ChartToolbar(props: {
  readonly chart: Chart;
  readonly desk: ChartDesk;
  readonly layouts: LayoutDesk;
}) {
  const { chart, desk } = props;
  const { charts } = useText();
  const words = charts.actions;
  const hasPast = useChartState(chart, ({ stack }) => stack.past.length > 0);
  const hasFuture = useChartState(chart, ({ stack }) => stack.future.length > 0);
  const follow = useChartState(chart, (state) => state.follow);
  const marks = useChartState(chart, (state) => state.marks.length);
  const format = useFormat();
  const overlay = useChartState(chart, (state) => isOverlaid(state.strips));
  return (
    <div className={styles.bar} role="toolbar" aria-label={charts.toolbar}>
      <div className={styles.arrangement}>
        <Segmented
          label={charts.arrangement.label}
          value={overlay ? "overlay" : "strips"}
          choices={[
            { value: "strips", label: charts.arrangement.strips },
            { value: "overlay", label: charts.arrangement.overlay },
          ]}
          onChange={(how) => chart.store.setState((state) => arrange(state, how))}
        />
      </div>
      <Button
        variant="quiet"
        size="small"
        keys="/"
        icon={<Layers {...icon} />}
        onPress={() => desk.findChannel()}
      >
        {words.addChannel}
      </Button>
      <LayoutMenu chart={chart} desk={props.layouts} />
      <span className={styles.rule} />
      <Button
        variant="quiet"
        size="small"
        keys="0"
        icon={<Maximize {...icon} />}
        onPress={() => chart.moves.fit()}
      >
        {words.fit}
      </Button>
      <Button
        variant="quiet"
        size="small"
        keys="Z"
        icon={<Undo2 {...icon} />}
        unavailable={hasPast ? null : words.back}
        onPress={() => chart.moves.back()}
      >
        {words.view}
      </Button>
      {hasFuture ? (
        <IconButton
          size="small"
          label={words.forth}
          icon={<Redo2 {...icon} />}
          onPress={() => chart.moves.forth()}
        />
      ) : null}
      <Button
        variant="quiet"
        size="small"
        keys="M"
        icon={<Bookmark {...icon} />}
        onPress={() => desk.setMarker()}
      >
        {charts.actions.marker}
      </Button>
      <IconButton
        size="small"
        label={words.follow}
        pressed={follow}
        icon={<Crosshair {...icon} />}
        onPress={() => chart.store.setState({ follow: !follow })}
      />
      <IconButton
        size="small"
        label={words.asTable}
        icon={<Table2 {...icon} />}
        onPress={() => desk.showTable()}
      />
      {marks > 0 ? (
        <Button
          variant="quiet"
          size="small"
          icon={<X {...icon} />}
          onPress={() => chart.store.setState({ marks: [] })}
        >
          {charts.unmark(marks, format)}
        </Button>
      ) : null}
      <CursorTimes chart={chart} />
    </div>
  );
}

/** Times of both cursors and what lies between; written past React. */
function CursorTimes({ chart }: { readonly chart: Chart }) {
  const { charts } = useText();
  const format = useFormat();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = (name: string) => root.current?.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const [a, b, delta, label] = [part("a"), part("b"), part("delta"), part("label")];
    const write = (): void => {
      const state = chart.store.getState();
      const say = (element: HTMLElement | null | undefined, name: string, timeS: number | null): void => {
        if (element === null || element === undefined) return;
        element.hidden = timeS === null;
        if (timeS !== null) writeText(element, `${name} ${format.time(timeS - chart.originS, 3)}`);
      };
      if (label !== null && label !== undefined) label.hidden = state.a === null;
      say(a, charts.a, state.a);
      say(b, charts.b, state.b);
      if (delta !== null && delta !== undefined) {
        const both = state.a !== null && state.b !== null;
        delta.hidden = !both;
        const first = state.strips[0]?.channels[0] ?? "";
        const count = chart.readings().statistics.get(first)?.count;
        const samples = count === undefined ? "" : ` · ${charts.samples(count, format)}`;
        if (state.a !== null && state.b !== null) {
          writeText(delta, `${charts.delta} ${format.unit(Math.abs(state.b - state.a), "s", 3)}${samples}`);
        }
      }
    };
    write();
    return chart.watchReadings(write);
  }, [chart, charts, format]);
  return (
    <div ref={root} className={styles.times}>
      <span className={styles.label} data-part="label" hidden>
        {charts.timeInSession}
      </span>
      <output className={styles.chip} data-part="a" data-cursor="a" hidden />
      <output className={styles.chip} data-part="b" data-cursor="b" hidden />
      <span data-part="delta" className={styles.delta} hidden />
    </div>
  );
}

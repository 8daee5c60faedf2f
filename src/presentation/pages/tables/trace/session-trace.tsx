import { ChartLine } from "lucide-react";
import { useMemo, useState, type ReactNode } from "react";
import { Link } from "wouter";
import type { Session } from "../../../../domain/session";
import { gasolineAfr } from "../../../../domain/standard-values";
import type { Axis } from "../../../../domain/tables/tune";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { showChannel } from "../../../charts/shown-channel";
import { axisDecimals } from "../../../figures/decimals";
import type { CellPosition } from "../../../figures/heatmap-view";
import { HeatLegend } from "../../../figures/surface/heat-legend";
import { TableSurface } from "../../../figures/surface/table-surface";
import { useThemeStops } from "../../../figures/use-theme-stops";
import { useSettings } from "../../../state/settings";
import { describeProblem } from "../../../text/problem";
import { useFormat, useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { Segmented } from "../../../ui/segmented";
import { Select } from "../../../ui/select";
import { BehindCell } from "../../analysis/behind-cell";
import { channelOptions, numberChannels } from "../../analysis/channel-options";
import { useAnalysis } from "../../analysis/use-analysis";
import { unitWords } from "../../import/unit-options";
import { placeInCharts } from "../../session/place-in-charts";
import { CellGrid } from "../history/cell-grid";
import { insideTable } from "../history/reading-index";
import { useAddressWords } from "../history/use-address";
import { useGridAxes } from "../history/use-grid-axes";
import { AxisChoice } from "./axis-choice";
import { liveTrace } from "./live-trace";
import { PulsePanel } from "./pulse-panel";
import { TimeStrip } from "./time-strip";
import { traceAxes, traceParams } from "./trace-axes";
import { traceHeat, traceLayers, traceLooks, type TraceLayer } from "./trace-looks";
import { TraceOverlay } from "./trace-overlay";
import { useCursor } from "./use-cursor";
import { usePath } from "./use-path";
import styles from "./trace.module.css";

/** One session over the table: hits and seconds per cell, the path of the last seconds, the cells in use at the cursor. */
export function SessionTrace(props: {
  readonly session: Session;
  /** In reading order. */
  readonly table: TuningTable;
  readonly marked: CellPosition;
  readonly onMark: (cell: CellPosition) => void;
  /** Chooses the session; stands first in the bar. */
  readonly picker: ReactNode;
}) {
  const { session, table, onMark } = props;
  const words = useText();
  const { trace: text } = words.tableHistory;
  const { importing } = words;
  const format = useFormat();
  const stops = useThemeStops();
  const units = useSettings((settings) => settings.units);
  const address = useAddressWords();
  const [timeS, setTime] = useCursor(session);
  const [behind, setBehind] = useState<CellPosition | null>(null);
  const picture = address.read("picture") === "surface" && table.y !== null ? "surface" : "grid";
  const layer = traceLayers.find((known) => known === address.read("by")) ?? "table";
  const [chosenX, chosenY] = [address.read("x"), address.read("y")];
  const axes = useMemo(
    () => traceAxes(table, session, { x: chosenX, y: chosenY }),
    [table, session, chosenX, chosenY],
  );
  const channels = useMemo(() => numberChannels(session, format), [session, format]);
  const channel =
    channels.find(({ id }) => id === address.read("channel")) ??
    channels.find(({ role }) => role === "lambda" || role === "afr") ??
    channels.find(({ id }) => id === axes.x?.channel) ??
    null;
  const valueId = layer === "value" ? (channel?.id ?? null) : null;
  const params = useMemo(() => traceParams(table, axes, valueId), [table, axes, valueId]);
  const running = useAnalysis(session.id, "table-trace", params);
  const figure = useMemo(() => {
    const found = running.output?.figures[0];
    const fits = found?.kind === "heatmap" && found.count.length === table.values.length;
    return fits ? found : null;
  }, [running.output, table]);
  const shown = useMemo(
    () => (channel === null ? null : showChannel(channel, units, gasolineAfr)),
    [channel, units],
  );
  const heat = useMemo(
    () => traceHeat(layer, table, figure, shown, stops),
    [layer, table, figure, shown, stops],
  );
  const looks = useMemo(
    () => traceLooks(layer, table, figure, heat, words, format),
    [layer, table, figure, heat, words, format],
  );

  const { x, y } = axes;
  const asked = useMemo(() => [x, y].flatMap((signal) => (signal == null ? [] : [signal.channel])), [x, y]);
  const ready = params !== null;
  const answer = usePath(session.id, ready ? asked : [], timeS);
  const live = useMemo(() => liveTrace(table, axes, answer), [table, axes, answer]);

  const gridAxes = useGridAxes(table);
  const marked = insideTable(props.marked, table);
  const columns = table.x.values.length;
  const total = table.values.length;
  const hit = figure === null ? 0 : figure.count.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const seconds = figure === null ? 0 : figure.seconds.reduce((sum, value) => sum + value, 0);
  const evidence = useMemo(() => (figure === null ? null : { unit: "s", values: figure.seconds }), [figure]);

  return (
    <>
      <h2 className={styles.sentence}>
        {!ready
          ? text.noPlace
          : figure === null
            ? text.reading
            : text.sentence(hit, total, format.duration(seconds))}
      </h2>
      {!ready && <div className={styles.bar}>{props.picker}</div>}
      {running.problem !== null && (
        <p role="alert" className={styles.quiet}>
          {describeProblem(running.problem, words, format).title}
        </p>
      )}
      <AxisChoice axis={table.x} signal={x} channels={channels} onChoose={(id) => address.write({ x: id })} />
      {table.y !== null && (
        <AxisChoice
          axis={table.y}
          signal={y ?? null}
          channels={channels}
          onChoose={(id) => address.write({ y: id })}
        />
      )}
      {ready && (
        <>
          <div className={styles.bar}>
            {props.picker}
            <Segmented<"grid" | "surface">
              label={text.picture}
              value={picture}
              choices={[
                { value: "grid", label: text.asGrid },
                {
                  value: "surface",
                  label: text.asSurface,
                  unavailable: table.y === null ? text.curveOnly : null,
                },
              ]}
              onChange={(value) => address.write({ picture: value === "grid" ? null : value })}
            />
            {picture === "grid" && (
              <Segmented<TraceLayer>
                label={text.colour}
                value={layer}
                choices={traceLayers.map((value) => ({ value, label: text.layers[value] }))}
                onChange={(value) => address.write({ by: value === "table" ? null : value })}
              />
            )}
            {layer === "value" && picture === "grid" && channel !== null && (
              <Select
                label={text.channel}
                labelHidden
                value={channel.id}
                options={channelOptions(channels, words.roles)}
                onChange={(id) => address.write({ channel: id })}
              />
            )}
            {picture === "grid" && <HeatLegend heat={heat} blank="var(--surface)" />}
          </div>
          <TimeStrip session={session} channel={asked[0]!} timeS={timeS} onTime={setTime} />
          <p className={styles.status} role="status">
            <strong>{text.cursor(format.time(timeS - session.startS, 2))}</strong>
            {". "}
            {positionWords()}
          </p>
          {picture === "surface" ? (
            <TableSurface
              table={table}
              name={table.name}
              a={null}
              evidence={evidence}
              marked={marked}
              onMark={onMark}
              path={live.path}
            />
          ) : (
            <CellGrid
              label={text.label(session.name)}
              {...gridAxes}
              cells={looks}
              marked={marked}
              onMark={onMark}
              onOpen={setBehind}
              renderOver={(room, rows) => (
                <TraceOverlay
                  room={room}
                  rows={rows}
                  columns={columns}
                  path={live.path}
                  weights={live.weights}
                  format={format}
                />
              )}
            />
          )}
          <div className={styles.bar}>
            <Button
              unavailable={
                (figure?.count[marked.row * columns + marked.column] ?? 0) > 0
                  ? null
                  : words.analysis.figure.cellEmpty
              }
              onPress={() => setBehind(marked)}
            >
              {text.showCell}
            </Button>
            <Link href={placeInCharts(session, timeS, timeS, asked[0] ?? null)}>
              <ChartLine size={16} aria-hidden="true" /> {text.inCharts}
            </Link>
          </div>
          <PulsePanel table={table} session={session} timeS={timeS} />
          {figure !== null && (
            <p className={styles.quiet}>
              {`${text.foot}. ${text.outside(format.number(figure.outside), format.number(figure.missing))}`}
            </p>
          )}
          {behind !== null && (
            <BehindCell
              key={`${behind.column} ${behind.row}`}
              session={session}
              analysis="table-trace"
              params={params}
              cell={insideTable(behind, table)}
              name={placeWords(behind)}
              channel={session.channels.find(({ id }) => id === (valueId ?? asked[0])) ?? null}
              shown={valueId === null ? null : shown}
              unit={
                valueId === null
                  ? unitWords(session.channels.find(({ id }) => id === asked[0])?.unit ?? "", importing)
                  : (shown?.unit ?? "")
              }
              onClose={() => setBehind(null)}
            />
          )}
        </>
      )}
    </>
  );

  function say(axis: Axis, value: number): string {
    return format.unit(
      value,
      axis.unit === "" ? "" : unitWords(axis.unit, importing),
      Math.max(axisDecimals(axis.values, 2), 0),
    );
  }

  /** A place between breakpoints: a twentieth of the narrowest step can be told. */
  function fine(axis: Axis, value: number): string {
    let gap = Infinity;
    for (let at = 1; at < axis.values.length; at++)
      gap = Math.min(gap, axis.values[at]! - axis.values[at - 1]!);
    const decimals = Number.isFinite(gap) ? Math.min(3, Math.max(0, Math.ceil(-Math.log10(gap / 20)))) : 1;
    return format.unit(value, axis.unit === "" ? "" : unitWords(axis.unit, importing), decimals);
  }

  function placeWords({ column, row }: CellPosition): string {
    const own = say(table.x, table.x.values[column]!);
    return table.y === null ? own : `${own} · ${say(table.y, table.y.values[row]!)}`;
  }

  function positionWords(): string {
    const { weights, atX, atY } = live;
    if (weights === null) return text.noPosition;
    const place = table.y === null ? fine(table.x, atX) : `${fine(table.x, atX)} · ${fine(table.y, atY)}`;
    const shares = weights.cells.map(({ at, weight }) =>
      text.share(format.percent(weight), placeWords({ column: at % columns, row: Math.floor(at / columns) })),
    );
    const off = weights.x !== "within" || weights.y !== "within" ? ` ${text.offTable}.` : "";
    return `${text.position(place)}.${off} ${text.weights(shares)}.`;
  }
}

import { useVirtualizer } from "@tanstack/react-virtual";
import { Search } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { SessionChannel } from "../../domain/session";
import { closeness } from "../frame/palette-search";
import { useFormat, useText } from "../text/use-text";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { Panel } from "../ui/panel";
import { Select } from "../ui/select";
import type { Chart } from "./chart";
import { channelSections, type ChannelSection } from "./channel-groups";
import { nameOfChannel } from "./channel-name";
import styles from "./channel-panel.module.css";
import { ShownStrips } from "./shown-strips";
import { isState } from "./strip-scene";
import { addStrip, addToStrip, isShown, removeChannel, stripHeight } from "./strips";
import { Swatch } from "./swatch";
import { useChartState } from "./use-chart";

/** Every channel of the session: search, categories, on and off; above them the strips with their order and height. */
export function ChannelPanel(props: {
  readonly chart: Chart;
  readonly onClose: () => void;
  readonly onDefaults: () => void;
}) {
  const { chart } = props;
  const text = useText();
  const words = text.charts.panel;
  const format = useFormat();
  const [query, setQuery] = useState("");
  const [target, setTarget] = useState("new");
  const strips = useChartState(chart, (state) => state.strips);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { channels } = chart.session;
  const sections = useMemo(() => {
    const labelOf = (channel: SessionChannel) => `${nameOfChannel(channel, text.roles)} ${channel.label}`;
    const found =
      query.trim() === "" ? channels : channels.filter((channel) => closeness(query, labelOf(channel)) > 0);
    return channelSections(found);
  }, [channels, query, text.roles]);
  const found = sections.reduce((sum, section) => sum + section.channels.length, 0);
  const stripName = (at: number): string => {
    const channel = channels.find(({ id }) => id === strips[at]?.channels[0]);
    return channel === undefined ? "" : nameOfChannel(channel, text.roles);
  };
  function toggle(channel: string, on: boolean) {
    const now = chart.store.getState().strips;
    const over = Number(target);
    const next = !on
      ? removeChannel(now, channel)
      : target === "new" || now[over] === undefined
        ? addStrip(
            now,
            channel,
            isState(chart.context().channels.get(channel)) ? stripHeight.least : undefined,
          )
        : addToStrip(now, channel, over);
    chart.store.setState({ strips: next });
  }
  return (
    <Panel title={words.title} label={words.title} onClose={props.onClose} opens="full">
      <Field
        ref={field}
        label={words.search}
        labelHidden
        placeholder={words.search}
        value={query}
        onChange={setQuery}
        inputMode="search"
        icon={<Search size={16} aria-hidden="true" />}
      />
      {query === "" ? <ShownStrips chart={chart} onDefaults={props.onDefaults} /> : null}
      <div className={styles.all}>
        <Select
          label={words.target}
          value={strips[Number(target)] === undefined ? "new" : target}
          options={[
            { value: "new", label: words.newStrip },
            ...strips.map((_, at) => ({ value: String(at), label: words.over(stripName(at)) })),
          ]}
          onChange={setTarget}
        />
        <p className={styles.count} role="status">
          {found === channels.length
            ? words.all(found, format)
            : found === 0
              ? words.nothing(query)
              : words.found(found, channels.length, format)}
        </p>
      </div>
      <ChannelList chart={chart} sections={sections} onToggle={toggle} />
    </Panel>
  );
}

type Line = { readonly heading: string } | { readonly channel: SessionChannel };

function ChannelList(props: {
  readonly chart: Chart;
  readonly sections: readonly ChannelSection[];
  readonly onToggle: (channel: string, on: boolean) => void;
}) {
  const { charts } = useText();
  const strips = useChartState(props.chart, (state) => state.strips);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(
    () =>
      props.sections.flatMap(({ heading, channels }): Line[] => [
        { heading: "group" in heading ? charts.groups[heading.group] : heading.category },
        ...channels.map((channel) => ({ channel })),
      ]),
    [props.sections, charts.groups],
  );
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not used here
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowSize(),
    overscan: 10,
  });
  return (
    <div ref={scroller} className={styles.list}>
      <ul style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          return (
            <li
              key={item.key}
              className={styles.line}
              style={{ translate: `0 ${item.start}px`, blockSize: item.size }}
            >
              {"heading" in line ? (
                <h3 className={styles.heading}>{line.heading}</h3>
              ) : (
                <ChannelLine
                  chart={props.chart}
                  channel={line.channel}
                  on={isShown(strips, line.channel.id)}
                  onToggle={props.onToggle}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function rowSize(): number {
  const root = getComputedStyle(document.documentElement);
  const rem = Number.parseFloat(root.fontSize) || 16;
  return (Number.parseFloat(root.getPropertyValue("--row")) || 2) * rem;
}

function ChannelLine(props: {
  readonly chart: Chart;
  readonly channel: SessionChannel;
  readonly on: boolean;
  readonly onToggle: (channel: string, on: boolean) => void;
}) {
  const { charts, roles } = useText();
  const { channel, on } = props;
  const name = nameOfChannel(channel, roles);
  const style = on ? props.chart.painter.styles().get(channel.id) : undefined;
  const note = {
    fitted: "",
    constant: charts.panel.constant,
    "not-fitted": charts.panel.notFitted,
    empty: charts.panel.noSamples,
  }[channel.quality.presence];
  return (
    <div className={styles.channel}>
      <Checkbox
        label={name === channel.label ? name : `${name} (${channel.label})`}
        labelHidden
        checked={on}
        onChange={(checked) => props.onToggle(channel.id, checked)}
      />
      {/* The words beside the box are its label for the eye and the pointer. */}
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className={styles.name}
        title={channel.label}
        onClick={() => props.onToggle(channel.id, !on)}
      >
        <span>{name}</span>
        {name === channel.label ? null : <small>{channel.label}</small>}
      </button>
      <span className={styles.unit}>{note === "" ? channel.unit : note}</span>
      {style === undefined ? null : <Swatch style={style} />}
    </div>
  );
}

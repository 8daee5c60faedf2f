import { ArrowDown, ArrowUp, ChevronsDownUp, ChevronsUpDown, X } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import { useText } from "../text/use-text";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { VisuallyHidden } from "../ui/visually-hidden";
import { nameOfChannel } from "./channel-name";
import styles from "./channel-panel.module.css";
import type { Chart } from "./chart";
import { moveStrip, resizeStrip, type Strip } from "./strips";
import { Swatch } from "./swatch";
import { useChartState } from "./use-chart";

const icon = { size: 16, "aria-hidden": true } as const;

/** The strips in their order, each with its place, height and removal by button and key. */
export function ShownStrips(props: { readonly chart: Chart; readonly onDefaults: () => void }) {
  const { chart } = props;
  const { charts, roles } = useText();
  const words = charts.panel;
  const strips = useChartState(chart, (state) => state.strips);
  const [said, setSaid] = useState("");
  const nameOf = (id: string): string => {
    const channel = chart.session.channels.find((one) => one.id === id);
    return channel === undefined ? id : nameOfChannel(channel, roles);
  };
  const change = (next: readonly Strip[]): void => chart.store.setState({ strips: next });
  function move(at: number, to: number) {
    if (to < 0 || to >= strips.length) return;
    change(moveStrip(strips, at, to));
    setSaid(words.moved(nameOf(strips[at]?.channels[0] ?? ""), to + 1, strips.length));
  }
  function onKeyDown(event: KeyboardEvent, at: number) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(at, at + (event.key === "ArrowUp" ? -1 : 1));
  }
  return (
    <section aria-label={words.shown}>
      <div className={styles.bar}>
        <h3 className={styles.heading}>{words.shown}</h3>
        <Button variant="quiet" size="small" onPress={props.onDefaults}>
          {words.defaults}
        </Button>
      </div>
      <ol className={styles.strips}>
        {strips.map((strip, at) => {
          const name = strip.channels.map(nameOf).join(", ");
          return (
            // Alt and arrows move a strip from any of its buttons.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li key={strip.channels[0]} className={styles.strip} onKeyDown={(event) => onKeyDown(event, at)}>
              <span className={styles.traces} title={name}>
                {strip.channels.map((id) => {
                  const style = chart.painter.styles().get(id);
                  return style === undefined ? null : <Swatch key={id} style={style} />;
                })}
                <span>{name}</span>
              </span>
              <IconButton
                size="small"
                label={words.up(name)}
                icon={<ArrowUp {...icon} />}
                onPress={() => move(at, at - 1)}
              />
              <IconButton
                size="small"
                label={words.down(name)}
                icon={<ArrowDown {...icon} />}
                onPress={() => move(at, at + 1)}
              />
              <IconButton
                size="small"
                label={words.lower(name)}
                icon={<ChevronsDownUp {...icon} />}
                onPress={() => change(resizeStrip(strips, at, strip.height - 20))}
              />
              <IconButton
                size="small"
                label={words.taller(name)}
                icon={<ChevronsUpDown {...icon} />}
                onPress={() => change(resizeStrip(strips, at, strip.height + 20))}
              />
              <IconButton
                size="small"
                label={words.remove(name)}
                icon={<X {...icon} />}
                onPress={() => change(strips.filter((_, index) => index !== at))}
              />
            </li>
          );
        })}
      </ol>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </section>
  );
}

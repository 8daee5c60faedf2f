import { useEffect, useState } from "react";
import { useFormat, useText } from "../text/use-text";
import { Dialog } from "../ui/dialog";
import { nameOfChannel } from "./channel-name";
import type { Chart } from "./chart";
import { legendText } from "./legend-text";
import styles from "./values-table.module.css";

const cells = ["a", "b", "delta", "min", "max", "mean"] as const;

/** What the charts show, as a table: values at both cursors and statistics between them. */
export function ValuesTable(props: {
  readonly chart: Chart;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { charts } = useText();
  return (
    <Dialog open={props.open} title={charts.table.title} onClose={props.onClose} wide>
      {props.open ? <Rows chart={props.chart} /> : null}
    </Dialog>
  );
}

function Rows({ chart }: { readonly chart: Chart }) {
  const { charts, roles } = useText();
  const format = useFormat();
  const [, setCount] = useState(0);
  useEffect(() => chart.watchReadings(() => setCount((count) => count + 1)), [chart]);
  const { a, b, view, strips } = chart.store.getState();
  const [from, to] = a !== null && b !== null ? [Math.min(a, b), Math.max(a, b)] : [view.fromS, view.toS];
  const time = (timeS: number) => format.time(timeS - chart.originS, 3);
  const heads = { ...charts, min: charts.min, max: charts.max, mean: charts.mean };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} tabIndex={0} aria-label={charts.table.title}>
      <table className={styles.table}>
        <caption>{charts.table.between(time(from), time(to))}</caption>
        <thead>
          <tr>
            <th scope="col">{charts.channel}</th>
            <th scope="col">{charts.table.unit}</th>
            {cells.map((cell) => (
              <th key={cell} scope="col" data-number>
                {heads[cell]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {strips
            .flatMap((strip) => strip.channels)
            .map((id) => {
              const shown = chart.context().channels.get(id);
              if (shown === undefined) return null;
              const texts = legendText(shown, chart.readings(), format);
              return (
                <tr key={id}>
                  <th scope="row">{nameOfChannel(shown.channel, roles)}</th>
                  <td>{shown.unit}</td>
                  {cells.map((cell) => (
                    <td key={cell} data-number>
                      {texts[cell] ?? ""}
                    </td>
                  ))}
                </tr>
              );
            })}
        </tbody>
      </table>
    </section>
  );
}

import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useFormat, useText } from "../text/use-text";
import type { Chart } from "./chart";
import styles from "./chart-view.module.css";
import { spanOf } from "./time-range";
import { isRaw } from "./trace-path";
import { writeText } from "./write-text";

/** The status of a chart: what one pixel covers, how it is drawn, and that nothing filters it. */
export function ChartFoot(props: { readonly chart: Chart }) {
  const { chart } = props;
  const { charts } = useText();
  const format = useFormat();
  const pixel = useRef<HTMLSpanElement>(null);
  const failed = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const write = (): void => {
      const axis = chart.painter.axis();
      const perPixelS = spanOf(axis.range) / axis.width;
      const time =
        perPixelS < 1
          ? format.unit(perPixelS * 1000, "ms", perPixelS < 0.01 ? 1 : 0)
          : format.unit(perPixelS, "s", perPixelS < 10 ? 1 : 0);
      const raw = chart.painter.traces().every(isRaw);
      writeText(pixel.current, `${charts.onePixel(time)} · ${raw ? charts.everySample : charts.bands}`);
      if (failed.current !== null) failed.current.hidden = !chart.hasFailed();
    };
    write();
    return chart.watchReadings(write);
  }, [chart, charts, format]);
  const line = document.getElementById("page-status");
  return (
    <>
      <p ref={failed} className={styles.failed} hidden role="alert">
        {charts.failed}
      </p>
      {line === null
        ? null
        : createPortal(
            <>
              <span ref={pixel} />
              <span>{charts.raw}</span>
            </>,
            line,
          )}
    </>
  );
}

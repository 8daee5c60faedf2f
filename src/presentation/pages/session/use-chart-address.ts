import { useEffect, useRef } from "react";
import { readAddress, writeAddress } from "../../charts/chart-address";
import type { Chart } from "../../charts/chart";
import type { ChartState } from "../../charts/chart-state";
import { addStrip, defaultStrips, type Strip } from "../../charts/strips";
import { keepWithin, spanOf } from "../../charts/time-range";
import { sessionPath } from "../../routes";
import { useSearch } from "wouter";
import { goTo } from "../../state/hash-location";

const restMs = 400;

/**
 * Keeps the address and the chart in step: what is on screen can be copied from the address bar, and an address
 * that was opened (also by Back) is shown. Moving and zooming replace the address, choosing a finding adds one.
 */
export function useChartAddress(chart: Chart, stripsInAddress: boolean): void {
  const search = useSearch();
  const written = useRef(search);
  // An address that is being shown must not be written as a new step of the history.
  const showing = useRef(false);

  useEffect(() => {
    if (search === written.current) return;
    written.current = search;
    showing.current = true;
    show(chart, search);
    showing.current = false;
  }, [chart, search]);

  useEffect(() => {
    const first = readAddress(written.current);
    if (first.show !== null) show(chart, written.current);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = (push: boolean): void => {
      const next = addressOf(chart, stripsInAddress);
      if (next === written.current || !location.hash.includes("/charts")) return;
      written.current = next;
      const path = sessionPath(chart.session.id, "charts");
      goTo(next === "" ? path : `${path}?${next}`, { replace: !push });
    };
    const stop = chart.store.subscribe((now, before) => {
      if (!isAddressed(now, before)) return;
      clearTimeout(timer);
      if (!showing.current && now.event !== before.event && now.event !== null) write(true);
      timer = setTimeout(() => write(false), restMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [chart, stripsInAddress]);
}

function isAddressed(now: ChartState, before: ChartState): boolean {
  return (
    now.view !== before.view ||
    now.strips !== before.strips ||
    now.event !== before.event ||
    now.marks !== before.marks ||
    now.b !== before.b ||
    (now.held && (now.a !== before.a || !before.held)) ||
    (!now.held && before.held)
  );
}

function addressOf(chart: Chart, withStrips: boolean): string {
  const { view, a, b, held, event, strips, marks } = chart.store.getState();
  const whole = spanOf(view) >= spanOf(chart.bounds) * 0.9999;
  const usual = sameStrips(strips, defaultStrips(chart.session.channels));
  return writeAddress({
    range: whole ? null : view,
    a: held ? a : null,
    b,
    event,
    marks,
    strips: withStrips && !usual ? strips.map(({ channels }) => channels) : null,
  });
}

function sameStrips(a: readonly Strip[], b: readonly Strip[]): boolean {
  return stripText(a) === stripText(b);
}

function stripText(strips: readonly Strip[]): string {
  return strips.map(({ channels }) => channels.join()).join(";");
}

function show(chart: Chart, search: string): void {
  const { range, a, b, event, marks, show: channel } = readAddress(search);
  const { strips } = chart.store.getState();
  const known = chart.session.channels.some(({ id }) => id === channel);
  chart.store.setState({
    a,
    held: a !== null,
    b,
    marks,
    event: event !== null && event < chart.events.length ? event : null,
    ...(channel !== null && known ? { strips: addStrip(strips, channel) } : {}),
  });
  chart.moves.travel(range === null ? chart.bounds : keepWithin(range, chart.bounds, 0));
}

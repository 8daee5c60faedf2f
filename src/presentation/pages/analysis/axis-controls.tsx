import { useState } from "react";
import type { SessionChannel } from "../../../domain/session";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import type { ShownUnit } from "../../figures/in-shown-units";
import { parseNumber } from "../../text/parse-number";
import { useFormat, useText } from "../../text/use-text";
import { Field } from "../../ui/field";
import { Select } from "../../ui/select";
import { parseBreaks, type AxisCells } from "./analysis-address";
import { breaksFor } from "./table-breaks";

const equal = "equal";
const own = "own";

/** How one axis of the heatmap is cut: equal steps, own breakpoints, or those of a tuning table. */
export function AxisControls(props: {
  readonly label: string;
  readonly cells: AxisCells;
  readonly channel: SessionChannel | null;
  readonly shown: ShownUnit | null;
  readonly tables: readonly TuningTable[];
  readonly onChange: (cells: AxisCells) => void;
}) {
  const { cells, channel, shown } = props;
  const { view } = useText().analysis;
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const [steps, setSteps] = useState<string | null>(null);
  const offered = channel === null ? [] : breaksFor(channel, props.tables);
  const mark = format.language === "en" ? "." : ",";
  const texts = offered.map(({ values }) =>
    values
      .map((value) => (shown === null ? value : shown.factor * value + shown.shift))
      .map((value) => String(Number(value.toPrecision(6))).replace(".", mark))
      .join(" "),
  );
  const from = texts.indexOf(cells.breaks);
  const way = cells.breaks === "" && typed === null ? equal : from >= 0 ? `table ${from}` : own;
  const text = typed ?? cells.breaks;
  const wrong = way === own && parseBreaks(text, parseNumber) === null;
  const wrongSteps = steps !== null && !isSteps(steps);

  const choose = (next: string): void => {
    setTyped(null);
    if (next === equal) props.onChange({ ...cells, breaks: "" });
    else if (next === own) setTyped(cells.breaks);
    else props.onChange({ ...cells, breaks: texts[Number(next.slice(6))] ?? "" });
  };
  return (
    <>
      <Select
        label={props.label}
        value={way}
        options={[
          { value: equal, label: view.equal },
          { value: own, label: view.own },
          ...offered.map(({ table, axis }, at) => ({
            value: `table ${at}`,
            label: view.fromTable(table, axis),
          })),
        ]}
        onChange={choose}
      />
      {way === equal ? (
        <Field
          label={view.steps}
          inputMode="numeric"
          value={steps ?? String(cells.bins)}
          error={wrongSteps ? view.numberWrong : null}
          onChange={(next) => {
            setSteps(next);
            if (isSteps(next)) props.onChange({ ...cells, bins: parseNumber(next) });
          }}
          onLeave={() => {
            if (!wrongSteps) setSteps(null);
          }}
        />
      ) : (
        <Field
          label={view.breaks}
          hint={view.breaksHint}
          value={text}
          error={wrong && text !== "" ? view.breaksWrong : null}
          {...(shown === null || shown.unit === "" ? {} : { unit: shown.unit })}
          onChange={(next) => {
            setTyped(next);
            if (parseBreaks(next, parseNumber) !== null) props.onChange({ ...cells, breaks: next });
          }}
        />
      )}
    </>
  );
}

function isSteps(text: string): boolean {
  const value = parseNumber(text);
  return Number.isInteger(value) && value >= 2 && value <= 200;
}

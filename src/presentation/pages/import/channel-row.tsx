import { memo } from "react";
import type { ChannelEdit } from "../../../application/application";
import { roleInfo, roles, type Role } from "../../../domain/logs/roles";
import { decimalsApart } from "../../figures/decimals";
import type { Dictionary } from "../../text/english";
import { useFormat, useText } from "../../text/use-text";
import { Checkbox } from "../../ui/checkbox";
import type { Option } from "../../ui/select";
import { SeverityShape } from "../../ui/severity-shape";
import { LazySelect } from "./lazy-select";
import type { ReviewRow } from "./review-rows";
import { Sparkline } from "./sparkline";
import { unitOptions, unitWords } from "./unit-options";
import styles from "./channel-table.module.css";

/** One channel of the review: everything about it can be changed in place. */
export const ChannelRow = memo(Row, sameRow);

interface RowProps {
  readonly row: ReviewRow;
  readonly at: number;
  readonly measure: (element: HTMLTableRowElement | null) => void;
  readonly onEdit: (channel: string, edit: ChannelEdit) => void;
}

// Every edit makes new rows; only those that changed are drawn again.
function sameRow(a: RowProps, b: RowProps): boolean {
  return (
    a.at === b.at &&
    a.onEdit === b.onEdit &&
    a.row.channel === b.row.channel &&
    a.row.preview === b.row.preview &&
    a.row.role === b.row.role &&
    a.row.unit === b.row.unit &&
    a.row.use === b.row.use &&
    JSON.stringify(a.row.note) === JSON.stringify(b.row.note)
  );
}

function Row(props: RowProps) {
  const { row, at, measure, onEdit } = props;
  const { importing, roles: roleNames } = useText();
  const { channels: text } = importing;
  const format = useFormat();
  const { id, label, category } = row.channel;
  return (
    <tr
      ref={measure}
      className={styles.row}
      data-index={at}
      data-unused={!row.use || undefined}
      aria-rowindex={at + 2}
    >
      <td className={styles.use}>
        <Checkbox
          label={text.tickOne(label)}
          labelHidden
          checked={row.use}
          onChange={(use) => onEdit(id, { use })}
        />
      </td>
      <th scope="row" className={styles.label}>
        <span>{label}</span>
        {category !== "" && <small>{category}</small>}
      </th>
      <td className={styles.meaning}>
        <LazySelect
          label={text.meaningOf(label)}
          value={row.role ?? ""}
          current={row.role === null ? text.noMeaning : roleNames[row.role]}
          options={() => roleOptions(importing, roleNames)}
          onChange={(role) => onEdit(id, { role: role === "" ? null : role })}
        />
      </td>
      <td className={styles.unit} data-doubt={row.note?.code.endsWith("unit") ?? false}>
        {row.channel.states === null && (
          <LazySelect
            label={text.unitOf(label)}
            value={row.unit}
            current={unitWords(row.unit, importing)}
            options={() => unitChoices(row, importing)}
            onChange={(unit) => onEdit(id, { unit })}
          />
        )}
      </td>
      <td className={styles.signal}>
        {row.preview !== null && <Sparkline preview={row.preview} label={text.signalOf(label)} />}
      </td>
      <td className={styles.min}>{extreme("min")}</td>
      <td className={styles.max}>{extreme("max")}</td>
      <td className={styles.note}>
        {row.note !== null && row.severity !== null && (
          <span>
            <SeverityShape severity={row.severity} size={16} />
            {importing.note(row.note, format)}
          </span>
        )}
      </td>
    </tr>
  );

  function extreme(which: "min" | "max"): string {
    const quality = row.quality;
    if (quality === null) return format.number(NaN);
    const value = quality[which];
    if (row.channel.states !== null) return row.channel.states[value] ?? format.number(value);
    const size = Math.max(Math.abs(quality.min), Math.abs(quality.max));
    return format.number(value, decimalsApart(quality.min, quality.max, size < 10 ? 4 : 3));
  }
}

function roleOptions(
  importing: Dictionary["importing"],
  names: Dictionary["roles"],
): readonly Option<Role | "">[] {
  return [
    { value: "", label: importing.channels.noMeaning },
    ...roles.map((role) => ({
      value: role,
      label: names[role],
      group: importing.categories[roleInfo(role).category],
    })),
  ];
}

function unitChoices(row: ReviewRow, importing: Dictionary["importing"]): readonly Option<string>[] {
  return unitOptions(row.role, row.unit).map(({ unit, quantity }) => ({
    value: unit,
    label: unitWords(unit, importing),
    group: quantity === null ? importing.channels.unitAsInFile : importing.quantities[quantity],
  }));
}

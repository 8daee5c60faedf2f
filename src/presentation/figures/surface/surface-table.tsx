import type { TuningTable } from "../../../domain/tables/tuning-table";
import { useFormat } from "../../text/use-text";
import { VisuallyHidden } from "../../ui/visually-hidden";
import { axisDecimals } from "../decimals";

/** The numbers of a map as a plain table, the highest load on top. */
export function SurfaceTable(props: { readonly table: TuningTable; readonly title: string }) {
  const { table } = props;
  const format = useFormat();
  const columns = table.x.values.length;
  const rows = table.y?.values.length ?? 1;
  const decimals = axisDecimals(table.values, 3);
  const [acrossDecimals, upDecimals] = [
    axisDecimals(table.x.values, 3),
    axisDecimals(table.y?.values ?? [], 3),
  ];
  return (
    <table>
      <caption>
        <VisuallyHidden>{props.title}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{table.y?.label ?? ""}</th>
          {Array.from(table.x.values, (value) => (
            <th key={value} scope="col">
              {format.number(value, acrossDecimals)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, index) => rows - 1 - index).map((row) => (
          <tr key={row}>
            <th scope="row">{table.y === null ? "" : format.number(table.y.values[row]!, upDecimals)}</th>
            {Array.from({ length: columns }, (_, column) => (
              <td key={column}>{format.number(table.values[row * columns + column]!, decimals)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

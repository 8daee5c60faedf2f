import { MoreHorizontal } from "lucide-react";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import { useText } from "../../text/use-text";
import { Menu, type MenuItem } from "../../ui/menu";
import { downloadTable, pasteTargets, tableFileKinds } from "./export-table";
import type { TableActions } from "./use-table-actions";

/** What can be done with one table as a whole. */
export function TableMenu(props: {
  readonly table: TuningTable;
  readonly actions: TableActions;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}) {
  const { table, actions } = props;
  const { list: text } = useText().tables;
  const items: readonly MenuItem[] = [
    { label: text.rename, perform: props.onRename },
    { label: text.duplicate, perform: () => void actions.duplicate(table) },
    ...tableFileKinds.map((kind, at) => ({
      label: text.files[kind],
      apart: at === 0,
      perform: () => downloadTable(table, kind),
    })),
    ...pasteTargets.map((target, at) => ({
      label: text.copyFor(text.targets[target]),
      apart: at === 0,
      perform: () => void actions.copyFor(table, target),
    })),
    { label: text.delete, apart: true, danger: true, perform: props.onDelete },
  ];
  return (
    <Menu
      label={text.actionsFor(table.name)}
      icon={<MoreHorizontal size={20} aria-hidden="true" />}
      items={items}
    />
  );
}

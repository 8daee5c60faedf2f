import { Palette } from "lucide-react";
import type { TableSnapshot } from "../../../application/tables";
import { cellSizes } from "../../grid-editor/cell-size";
import { colourings, type Baseline, type GridLook } from "../../grid-editor/grid-look";
import { useFormat, useText } from "../../text/use-text";
import { Menu, type MenuItem } from "../../ui/menu";

/** How the grid is shown: colours, what changes are counted from, size of the cells. */
export function LookMenu(props: {
  readonly look: GridLook;
  readonly opened: Baseline;
  readonly snapshots: readonly TableSnapshot[];
  readonly onLook: (look: GridLook) => void;
}) {
  const { look, opened, onLook } = props;
  const { tables: text } = useText();
  const format = useFormat();
  const items: readonly MenuItem[] = [
    ...colourings.map((colouring) => ({
      label: text.colourings[colouring],
      chosen: look.colouring === colouring,
      perform: () => onLook({ ...look, colouring }),
    })),
    {
      label: text.changeFromOpened,
      chosen: look.baseline.snapshot === null,
      apart: true,
      perform: () => onLook({ ...look, baseline: opened }),
    },
    ...props.snapshots.slice(0, 8).map((snapshot) => ({
      label: text.changeFrom(
        snapshot.name === "" ? text.unnamedSnapshot(format.dateTime(snapshot.takenAt)) : snapshot.name,
      ),
      chosen: look.baseline.snapshot === snapshot.id,
      perform: () =>
        onLook({ ...look, colouring: "change", baseline: { snapshot: snapshot.id, table: snapshot } }),
    })),
    ...cellSizes.map((size, at) => ({
      label: text.sizes[size],
      chosen: look.size === size,
      apart: at === 0,
      perform: () => onLook({ ...look, size }),
    })),
  ];
  return (
    <Menu size="small" label={text.look} icon={<Palette size={18} aria-hidden="true" />} items={items} />
  );
}

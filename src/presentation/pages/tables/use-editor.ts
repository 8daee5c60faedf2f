import { useEffect, useState } from "react";
import type { OpenProblem } from "../../../application/tables";
import { openGrid, type Grid } from "../../grid-editor/grid";
import { useApplication } from "../../services";

/** A table on its way to the screen, under edit, or not there. */
export type OpenedTable =
  | { readonly kind: "opening" }
  | { readonly kind: "open"; readonly grid: Grid }
  | { readonly kind: "failed"; readonly problem: OpenProblem };

/** Opens a table for edits as long as its page is shown; what waits to be stored is stored when it is left. */
export function useEditor(id: string): OpenedTable {
  const { tables } = useApplication();
  const [opened, setOpened] = useState<OpenedTable>({ kind: "opening" });
  useEffect(() => {
    let left = false;
    let close = (): void => undefined;
    void tables.open(id).then((found) => {
      if (!found.ok) {
        if (!left) setOpened({ kind: "failed", problem: found.problem });
        return;
      }
      const editor = found.value;
      if (left) {
        void editor.close();
        return;
      }
      const grid = openGrid(editor);
      close = () => {
        grid.close();
        void editor.close();
      };
      setOpened({ kind: "open", grid });
    });
    return () => {
      left = true;
      close();
    };
  }, [tables, id]);
  return opened;
}

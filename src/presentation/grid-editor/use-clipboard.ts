import { useEffect, useMemo } from "react";
import { useFormat } from "../text/use-text";
import type { Grid } from "./grid";
import { copiedCells, copyText } from "./grid-copy";

/** What the clipboard does to a grid. */
export interface GridClipboard {
  copy(axes: boolean): void;
  cut(): void;
}

/**
 * Copy, cut and paste of the selected cells: by the browser's own events while the focus is in the cells, which need
 * no permission; `copy` and `cut` are for buttons.
 */
export function useClipboard(grid: Grid, decimals: number, onPaste: (text: string) => void): GridClipboard {
  const format = useFormat();
  const mark = format.number(0.5, 1).charAt(1) === "," ? "," : ".";
  useEffect(() => {
    const isInGrid = (): boolean => document.activeElement?.closest("[data-grid-cells]") != null;
    const onCopy = (event: ClipboardEvent): void => {
      if (!isInGrid() || event.clipboardData === null) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", copyText(grid, { decimals, mark, axes: false }));
      grid.say({ kind: "copied", cells: copiedCells(grid) });
      if (event.type === "cut") grid.clear();
    };
    const paste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!isInGrid() || text === "") return;
      event.preventDefault();
      onPaste(text);
    };
    document.addEventListener("copy", onCopy);
    document.addEventListener("cut", onCopy);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("cut", onCopy);
      document.removeEventListener("paste", paste);
    };
  }, [grid, decimals, mark, onPaste]);

  return useMemo(() => {
    const write = async (axes: boolean): Promise<boolean> => {
      try {
        await navigator.clipboard.writeText(copyText(grid, { decimals, mark, axes }));
        grid.say({ kind: "copied", cells: copiedCells(grid) });
        return true;
      } catch {
        // Not every browser lets a page write: the keys still do.
        grid.say({ kind: "copy-refused" });
        return false;
      }
    };
    return {
      copy: (axes) => void write(axes),
      cut: () =>
        void write(false).then((written) => {
          if (written) grid.clear();
        }),
    };
  }, [grid, decimals, mark]);
}

import { create } from "zustand";

/** What floats above the page right now. */
export type Overlay = "palette" | "keys" | "more" | null;

interface Ui {
  readonly overlay: Overlay;
  /** Files held over the window; 0 = none. */
  readonly dragged: number;
}

/** Transient state of the frame. */
export const useUi = create<Ui>(() => ({ overlay: null, dragged: 0 }));

/** Opens one overlay and closes the others. */
export function openOverlay(overlay: Overlay): void {
  useUi.setState({ overlay });
}

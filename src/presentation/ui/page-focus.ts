let shown: string | null = null;
let focused: HTMLElement | null = null;

/**
 * Moves the focus to a new page, so that the keyboard and the screen reader go where the eyes go, and on to the page
 * that replaces its own placeholder. The first page of a visit leaves the focus where the browser put it.
 */
export function followNavigation(body: HTMLElement | null): void {
  const place = location.hash.split("?")[0] ?? "";
  const moved = shown !== null && shown !== place;
  const replaced = focused !== null && !focused.isConnected && document.activeElement === document.body;
  shown = place;
  if (!moved && !replaced) return;
  body?.focus({ preventScroll: true });
  focused = body;
}

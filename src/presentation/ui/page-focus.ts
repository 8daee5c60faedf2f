let shown: string | null = null;

/**
 * Moves the focus to a new page, so that the keyboard and the screen reader go where the eyes go.
 * The first page of a visit and a page that replaced its own placeholder keep the focus where it is.
 */
export function followNavigation(body: HTMLElement | null): void {
  const place = location.hash.split("?")[0] ?? "";
  const first = shown === null;
  const lost = document.activeElement === null || document.activeElement === document.body;
  const moved = shown !== place;
  shown = place;
  if (!first && (moved || lost)) body?.focus({ preventScroll: true });
}

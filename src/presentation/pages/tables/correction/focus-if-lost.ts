/** Puts the focus on the first such element when what had it is gone: the keys go on where the work goes on. */
export function focusIfLost(place: HTMLElement | null, wanted: string): void {
  if (document.activeElement !== document.body) return;
  const found = place?.querySelector(wanted);
  if (found instanceof HTMLElement || found instanceof SVGElement) found.focus({ preventScroll: true });
}

/** Factor of one wheel step: a notch of 100 changes the range by a fifth, a trackpad pinch moves finer. */
export function wheelFactor(delta: number, pinch: boolean): number {
  return Math.exp(Math.max(-240, Math.min(240, delta)) * (pinch ? 0.01 : 0.0019));
}

/** Listens on an element without leaving the default to the browser; the answer stops it. */
export function listen<Name extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  name: Name,
  listener: (event: HTMLElementEventMap[Name]) => void,
): () => void {
  element.addEventListener(name, listener, { passive: false });
  return () => element.removeEventListener(name, listener);
}

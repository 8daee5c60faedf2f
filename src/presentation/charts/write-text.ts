/** Writes a text only where it differs: the same text written again would lay out the page again. */
export function writeText(element: Element | null | undefined, text: string): void {
  if (element !== null && element !== undefined && element.textContent !== text) element.textContent = text;
}

/** Path of a Chromium-based browser, or null. */
export function findBrowser(): string | null;
export const browserFlags: string[];

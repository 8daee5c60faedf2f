import { useSyncExternalStore } from "react";

// Place, view and selection all live behind `#`: the page keeps one address for static hosts and the precache.
function watch(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  addEventListener("popstate", changed);
  return () => {
    removeEventListener("hashchange", changed);
    removeEventListener("popstate", changed);
  };
}

function readPath(): string {
  const hash = location.hash.replace(/^#?\/?/, "/");
  return hash.split("?")[0] ?? "/";
}

function readSearch(): string {
  const at = location.hash.indexOf("?");
  return at < 0 ? "" : location.hash.slice(at + 1);
}

/** Goes to an address such as "/session/a/charts?from=1"; `replace` leaves no step for Back. */
export function goTo(
  to: string,
  options: { readonly replace?: boolean; readonly state?: unknown } = {},
): void {
  const url = `#${to.replace(/^#?\/?/, "/")}`;
  if (options.replace) history.replaceState(options.state ?? null, "", url);
  else history.pushState(options.state ?? null, "", url);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** Wouter's location hook: the path behind `#`. */
function useHashPath(): [string, typeof goTo] {
  return [useSyncExternalStore(watch, readPath), goTo];
}

useHashPath.hrefs = (href: string): string => `#${href}`;

/** Wouter's search hook: what follows `?` behind `#`. */
function useHashSearch(): string {
  return useSyncExternalStore(watch, readSearch);
}

/** What wouter's router needs to live behind `#`. */
export const hashRouter = { hook: useHashPath, searchHook: useHashSearch };

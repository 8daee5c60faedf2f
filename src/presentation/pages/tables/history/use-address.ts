import { useLocation, useSearch } from "wouter";
import { goTo } from "../../../state/hash-location";

/** What an address says after "?": one word per name, absent = null. */
export interface AddressWords {
  readonly read: (name: string) => string | null;
  /** Null takes a word out. Leaves no step for Back: it is what one looks at, not where one is. */
  readonly write: (change: Readonly<Record<string, string | null>>) => void;
}

/** Reads and changes the words of the address in force; the place stays. */
export function useAddressWords(): AddressWords {
  const [path] = useLocation();
  const search = useSearch();
  return {
    read: (name) => new URLSearchParams(search).get(name),
    write(change) {
      const query = new URLSearchParams(search);
      for (const [name, value] of Object.entries(change)) {
        if (value === null) query.delete(name);
        else query.set(name, value);
      }
      const words = query.toString();
      goTo(words === "" ? path : `${path}?${words}`, { replace: true });
    },
  };
}

import { useMemo } from "react";
import { compareTables, type TableDifference } from "../../../../domain/tables/compare";
import type { GridProblem } from "../../../../domain/tables/onto-axes";
import type { Result } from "../../../../domain/result";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { useApplication } from "../../../services";
import { useLive } from "../../../state/use-live";
import { useAddressWords } from "./use-address";
import { usualPair, versionsOf, type Version } from "./versions";

/** The versions of a table, the two that are compared, and what became of the cells from A to B on the axes of A. */
export interface Versions {
  readonly all: readonly Version[];
  readonly a: Version | null;
  readonly b: Version;
  /** From A to B; null while A is B. */
  readonly difference: Result<TableDifference, GridProblem> | null;
  /** False until the snapshots are read. */
  readonly ready: boolean;
  readonly choose: (which: "a" | "b", version: string) => void;
}

/** Reads the snapshots of a table as they come and go; A and B are in the address. */
export function useVersions(table: TuningTable): Versions {
  const { snapshots } = useApplication();
  const words = useAddressWords();
  const found = useLive(() => snapshots.list(table.id), [snapshots, table.id]);
  const all = useMemo(() => versionsOf(table, found ?? []), [table, found]);
  const usual = useMemo(() => usualPair(all), [all]);
  const find = (id: string | null): Version | undefined => all.find((version) => version.id === id);
  const b = find(words.read("b")) ?? all[0]!;
  const a = find(words.read("a")) ?? find(usual[0]) ?? null;
  const difference = useMemo(
    () => (a === null || a.id === b.id ? null : compareTables(a.table, b.table)),
    [a, b],
  );
  return {
    all,
    a: a?.id === b.id ? null : a,
    b,
    difference,
    ready: found !== undefined,
    choose(which, version) {
      const other = which === "a" ? b.id : a?.id;
      // A and B change places rather than become the same.
      if (version === other)
        words.write({ a: which === "a" ? b.id : version, b: which === "b" ? (a?.id ?? null) : version });
      else words.write({ [which]: version });
    },
  };
}

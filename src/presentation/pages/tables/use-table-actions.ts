import { useState } from "react";
import type { TableProblem } from "../../../application/tables";
import type { TableDraft } from "../../../domain/tables/tune";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import { tablePath } from "../../routes";
import { useApplication } from "../../services";
import { goTo } from "../../state/hash-location";
import { showToast } from "../../state/toasts";
import { describeProblem } from "../../text/problem";
import { useFormat, useText } from "../../text/use-text";
import { tableTextFor, type PasteTarget } from "./export-table";

/** What can be done with whole tables; everything done says so, with its way back where there is one. */
export function useTableActions() {
  const { tables: shelf } = useApplication();
  const words = useText();
  const { calculators, common, tables: text } = words;
  const format = useFormat();
  const [problem, setProblem] = useState<string | null>(null);
  const tell = (found: TableProblem): null => {
    const { title, next } = describeProblem(found, words, format);
    setProblem(`${title} ${next}`);
    return null;
  };

  return {
    problem,

    /** Stores a new table and opens it. */
    async create(draft: TableDraft, vehicleId: string): Promise<void> {
      const made = await shelf.create(draft, vehicleId);
      if (!made.ok) return void tell(made.problem);
      setProblem(null);
      goTo(tablePath(made.value.id));
    },

    /** Stores the tables of a set; what was made before a failure stays. */
    async createSet(drafts: readonly TableDraft[], vehicleId: string): Promise<void> {
      for (const draft of drafts) {
        const made = await shelf.create(draft, vehicleId);
        if (!made.ok) return void tell(made.problem);
      }
      setProblem(null);
      showToast(calculators.newTable.made(drafts.length));
    },

    async rename(table: TuningTable, name: string): Promise<void> {
      const changed = await shelf.update(table.id, { name });
      if (!changed.ok) return void tell(changed.problem);
      setProblem(null);
      showToast(text.list.renamed(name), {
        label: common.undo,
        perform: () => void shelf.update(table.id, { name: table.name }),
      });
    },

    async duplicate(table: TuningTable): Promise<void> {
      const made = await shelf.duplicate(table.id, text.list.copyOf(table.name));
      if (!made.ok) return void tell(made.problem);
      setProblem(null);
      showToast(text.list.duplicated(made.value.name), {
        label: common.undo,
        perform: () => void shelf.remove(made.value.id),
      });
    },

    async remove(table: TuningTable): Promise<void> {
      await shelf.remove(table.id);
      showToast(text.list.deleted(table.name), {
        label: common.undo,
        perform: () => void shelf.restore(table.id),
      });
    },

    async copyFor(table: TuningTable, target: PasteTarget): Promise<void> {
      try {
        await navigator.clipboard.writeText(tableTextFor(table, target));
        setProblem(null);
        showToast(text.list.copiedFor(table.name, text.list.targets[target]));
      } catch {
        setProblem(text.list.copyRefused);
      }
    },
  };
}

/** What can be done with a table from a list. */
export type TableActions = ReturnType<typeof useTableActions>;

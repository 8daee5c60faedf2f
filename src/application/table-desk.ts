import { fail, ok, type Result } from "../domain/result";
import { tableEditor, unreadable, type OwnedEditor } from "./table-editor";
import type { TablePorts } from "./table-ports";
import type { OpenProblem, TableEditor } from "./tables";

/** The tables under edit on this page. */
export interface TableDesk {
  readonly open: (id: string) => Promise<Result<TableEditor, OpenProblem>>;
  /** True while an edit is in memory only: leaving the app now would lose it. */
  hasUnsaved(): boolean;
}

/** What is shown of one editor to all who opened its table. */
interface Shared {
  readonly editor: OwnedEditor;
  users: number;
}

/**
 * Opens tables for edits. Two places that open the same table share one editor, and one that still has something to
 * store outlives its page: opened again, it is there with its edits.
 */
export function tableDesk(ports: TablePorts): TableDesk {
  const opened = new Map<string, Promise<Result<Shared, OpenProblem>>>();
  const shared = new Set<Shared>();

  async function begin(id: string): Promise<Result<Shared, OpenProblem>> {
    const read = await ports.store.read(id).catch(unreadable);
    if (read === null) return fail({ code: "table-missing", table: id });
    if ("code" in read) return fail(read);
    const own = { editor: tableEditor(read, ports), users: 0 };
    shared.add(own);
    return ok(own);
  }

  async function leave(id: string, own: Shared): Promise<void> {
    own.users--;
    const isDone = await own.editor.flush();
    if (own.users > 0 || !isDone || !shared.delete(own)) return;
    own.editor.dispose();
    opened.delete(id);
  }

  return {
    async open(id) {
      const opening = opened.get(id) ?? begin(id);
      opened.set(id, opening);
      const result = await opening;
      if (!result.ok) {
        opened.delete(id);
        return result;
      }
      const own = result.value;
      own.users++;
      let leaving: Promise<void> | null = null;
      return ok({ ...own.editor, close: () => (leaving ??= leave(id, own)) });
    },
    hasUnsaved: () =>
      [...shared].some(({ editor }) => ["failed", "saving"].includes(editor.state.read().saved.kind)),
  };
}

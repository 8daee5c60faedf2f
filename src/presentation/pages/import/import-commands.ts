import { ArrowRight, Check, CheckCheck, X, type LucideIcon } from "lucide-react";
import type { ImportJob } from "../../../application/application";
import type { Command } from "../../commands";
import type { Dictionary } from "../../text/english";
import { isImportable, nextJob, readyJobs } from "./job-summary";

/** What can be done with the files that are reviewed, for the palette: a long list of channels lies before the buttons. */
export function importCommands(
  jobs: readonly ImportJob[],
  job: ImportJob | null,
  words: Pick<Dictionary, "importing" | "tunes">,
  does: Readonly<Record<"cancel" | "one" | "all", () => void>> & { readonly next: (job: string) => void },
): readonly Command[] {
  if (job === null) return [];
  const { foot } = words.importing;
  const { state } = job;
  const next = nextJob(jobs, job.id);
  const ready = readyJobs(jobs).length;
  const logs = state.kind === "ready" ? state.logs.length : 0;
  const one =
    state.kind === "tune"
      ? words.tunes.take(state.review.choices.filter(({ use }) => use).length)
      : logs > 1
        ? foot.these(logs)
        : foot.one;
  return [
    ...(isImportable(job) ? [command("one", one, Check, does.one)] : []),
    ...(ready > 1 ? [command("all", foot.all(ready), CheckCheck, does.all)] : []),
    ...(next === null ? [] : [command("next", foot.next, ArrowRight, () => does.next(next))]),
    command("cancel", foot.cancelFile(job.fileName), X, does.cancel),
  ];
}

function command(id: string, label: string, icon: LucideIcon, perform: () => void): Command {
  return { id: `import-${id}`, label, group: "file", icon, perform };
}

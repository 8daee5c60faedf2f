import { useState } from "react";
import type { ImportJob } from "../../../application/application";

/** The job that is looked at, and a way to look at another. A file that is dropped takes the place of one that is done or failed. */
export function useChosenJob(jobs: readonly ImportJob[]) {
  const [chosen, setChosen] = useState(() => jobs.find(isUnderWay)?.id ?? null);
  const [known, setKnown] = useState(jobs);
  const job = jobs.find(({ id }) => id === chosen) ?? firstOpen(jobs);
  if (known !== jobs) {
    setKnown(jobs);
    const arrived = jobs.find(({ id }) => known.every((one) => one.id !== id));
    if (arrived !== undefined && (job === null || !isUnderWay(job))) setChosen(arrived.id);
  }
  return [job, setChosen] as const;
}

function isUnderWay({ state }: ImportJob): boolean {
  return state.kind !== "stored" && state.kind !== "cancelled" && state.kind !== "failed";
}

function firstOpen(jobs: readonly ImportJob[]): ImportJob | null {
  return jobs.find(({ state }) => state.kind !== "stored" && state.kind !== "cancelled") ?? jobs[0] ?? null;
}

import { proxy, wrap } from "comlink";
import type { ImportWorkerApi } from "../../../workers/api";
import type { LogReader, ReadOutcome } from "../../application/ports";
import { fail } from "../../domain/result";

/** Reads each file in a worker of its own, which is ended when it answered, failed or was stopped. */
export const readInWorker: LogReader = (file, companions, hints, progress) => {
  const worker = new Worker(new URL("../../../workers/import.worker.ts", import.meta.url), {
    type: "module",
    name: "import",
  });
  const stop = new AbortController();
  const outcome = new Promise<ReadOutcome>((resolve) => {
    const failed = (detail: string) => resolve(fail({ code: "worker-failed", detail }));
    stop.signal.addEventListener("abort", () => failed("stopped"));
    worker.addEventListener("error", ({ message }) => failed(message || "the worker could not start"));
    worker.addEventListener("messageerror", () => failed("its answer could not be read"));
    wrap<ImportWorkerApi>(worker)
      .read(file, companions, hints, proxy(progress))
      .then(resolve, (error: unknown) => failed(error instanceof Error ? error.message : String(error)));
  });
  return { outcome: outcome.finally(() => worker.terminate()), stop: () => stop.abort() };
};

import { wrap } from "comlink";
import type { DemoWorkerApi } from "../../../workers/api";
import type { DemoPorts } from "../../application/demo-garage";
import type { Remote } from "../../application/remote";
import type { DemoPull } from "../../domain/demo/pull";

/** Asks a demo worker of its own, which is ended when it answered or failed. */
function inWorker<T>(ask: (demo: Remote<DemoWorkerApi>) => Promise<T>): Promise<T> {
  const worker = new Worker(new URL("../../../workers/demo.worker.ts", import.meta.url), {
    type: "module",
    name: "demo",
  });
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({ message }) =>
      reject(new Error(message || "the worker could not start")),
    );
  });
  return Promise.race([ask(wrap<DemoWorkerApi>(worker)), death]).finally(() => worker.terminate());
}

/** Simulates the demo garage in a worker. */
export const makeDemoInWorker: DemoPorts["makeDemo"] = (options) => inWorker((demo) => demo.make(options));

let pull: Promise<DemoPull> | null = null;

/** Simulates the pull of the figure on Home in a worker, once per visit. */
export function pullInWorker(): Promise<DemoPull> {
  pull ??= inWorker((demo) => demo.pull());
  return pull;
}

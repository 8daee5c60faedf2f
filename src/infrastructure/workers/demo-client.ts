import { wrap } from "comlink";
import type { DemoWorkerApi } from "../../../workers/api";
import type { DemoPorts } from "../../application/demo-garage";

/** Simulates the demo garage in a worker, which is ended when it answered or failed. */
export const makeDemoInWorker: DemoPorts["makeDemo"] = (options) => {
  const worker = new Worker(new URL("../../../workers/demo.worker.ts", import.meta.url), {
    type: "module",
    name: "demo",
  });
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({ message }) =>
      reject(new Error(message || "the worker could not start")),
    );
  });
  return Promise.race([wrap<DemoWorkerApi>(worker).make(options), death]).finally(() => worker.terminate());
};

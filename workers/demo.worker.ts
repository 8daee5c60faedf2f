import { expose } from "comlink";
import { demoFiles } from "../src/application/demo-files";
import { demoPull } from "../src/domain/demo/pull";
import type { DemoWorkerApi } from "./api";

const api: DemoWorkerApi = { make: (options) => demoFiles(options), pull: () => demoPull() };

expose(api);

import { expose } from "comlink";
import { demoFiles } from "../src/application/demo-files";
import type { DemoWorkerApi } from "./api";

const api: DemoWorkerApi = { make: (options) => demoFiles(options) };

expose(api);

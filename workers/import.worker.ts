import { expose, transfer } from "comlink";
import { readLogFile } from "../src/application/read-log-file";
import { contentHash } from "../src/infrastructure/files/content-hash";
import type { ImportWorkerApi, ReadFile } from "./api";

const api: ImportWorkerApi = {
  async read(file, companions, hints, progress) {
    const result = await readLogFile(file, companions, hints, progress, {
      hash: contentHash,
      nowMs: () => performance.now(),
    });
    return result.ok ? transfer(result, buffersOf(result.value)) : result;
  },
};

function buffersOf(file: ReadFile): ArrayBuffer[] {
  const columns = file.logs.flatMap(({ draft, previews }) => [
    ...draft.clocks,
    ...draft.channels.map((channel) => channel.samples),
    ...previews.flatMap(({ low, high }) => [low, high]),
  ]);
  return [...new Set(columns.map((column) => column.buffer))];
}

expose(api);

import { proxy, transfer, wrap } from "comlink";
import type { EngineWorkerApi } from "../../../workers/api";
import type { Remote } from "../../application/remote";
import type { Channel, Column } from "../../domain/logs/channel";

type Engine = Remote<EngineWorkerApi>;

/** The resident engine worker seen from the page. When it dies, its calls reject and the next call starts another. */
export function engineClient(): Engine {
  let engine: Engine | null = null;
  const unanswered = new Set<(reason: Error) => void>();

  function start(): Engine {
    const worker = new Worker(new URL("../../../workers/engine.worker.ts", import.meta.url), {
      type: "module",
      name: "engine",
    });
    const die = (detail: string) => {
      worker.terminate();
      engine = null;
      for (const reject of unanswered) reject(new Error(`the engine stopped: ${detail}`));
      unanswered.clear();
    };
    worker.addEventListener("error", ({ message }) => die(message || "it could not start"));
    worker.addEventListener("messageerror", () => die("a message could not be read"));
    return wrap<EngineWorkerApi>(worker);
  }

  function ask<T>(question: (api: Engine) => Promise<T>): Promise<T> {
    engine ??= start();
    const answer = question(engine);
    return new Promise((resolve, reject) => {
      unanswered.add(reject);
      void answer.then(resolve, reject).finally(() => unanswered.delete(reject));
    });
  }

  return {
    store: (session, channels, clocks, file) =>
      ask((api) => api.store(session, transfer(channels, buffersOf(channels, clocks)), clocks, file)),
    plot: (query) => ask((api) => api.plot(query)),
    at: (session, channels, timeS) => ask((api) => api.at(session, channels, timeS)),
    step: (session, channel, timeS, steps) => ask((api) => api.step(session, channel, timeS, steps)),
    between: (session, channels, fromS, toS) => ask((api) => api.between(session, channels, fromS, toS)),
    path: (session, channels, fromS, toS, limit) =>
      ask((api) => api.path(session, channels, fromS, toS, limit)),
    rows: (session, channels, firstRow, count) => ask((api) => api.rows(session, channels, firstRow, count)),
    run: (session, analysis, params) => ask((api) => api.run(session, analysis, params)),
    behind: (session, analysis, params, column, row, limit) =>
      ask((api) => api.behind(session, analysis, params, column, row, limit)),
    exportCsv: (session) => ask((api) => api.exportCsv(session)),
    assess: (session) => ask((api) => api.assess(session)),
    forget: (session) => ask((api) => api.forget(session)),
    correct: (sessions, table, settings, progress) =>
      ask((api) => api.correct(sessions, table, settings, proxy(progress))),
    stopCorrecting: () => ask((api) => api.stopCorrecting()),
    behindCell: (correction, cell, limit) => ask((api) => api.behindCell(correction, cell, limit)),
    leftOut: (correction, cell) => ask((api) => api.leftOut(correction, cell)),
    coverage: (correction, plan) => ask((api) => api.coverage(correction, plan)),
    mixtureMaps: (correction) => ask((api) => api.mixtureMaps(correction)),
    rpmShare: (correction, rpmTable) => ask((api) => api.rpmShare(correction, rpmTable)),
    achieved: (correction, sessions, before, given, settings) =>
      ask((api) => api.achieved(correction, sessions, before, given, settings)),
    explainPulse: (session, tables, timeS) => ask((api) => api.explainPulse(session, tables, timeS)),
  };
}

function buffersOf(channels: readonly Channel[], clocks: readonly Column[]): ArrayBuffer[] {
  const columns = [...clocks, ...channels.map(({ samples }) => samples)];
  return [...new Set(columns.map(({ buffer }) => buffer))];
}

import { expose, transfer } from "comlink";
import { z } from "zod/mini";
import { sessionEngine } from "../src/application/engine/session-engine";
import { engineStore } from "../src/infrastructure/db/engine-store";
import { openDatabase } from "../src/infrastructure/db/schema";
import { assessSession } from "../src/infrastructure/db/session-assessment";
import { writeSession } from "../src/infrastructure/db/session-writer";
import { sampleBudget } from "../src/infrastructure/workers/memory-budget";
import type { EngineWorkerApi } from "./api";

// The page's policy forbids code made from text, which zod would otherwise try.
z.config({ jitless: true });

const db = openDatabase();
const engine = sessionEngine(
  engineStore(db, () => Date.now()),
  sampleBudget(),
);

const api: EngineWorkerApi = {
  async store(session, channels, clocks, file) {
    const stored = await writeSession(db, session, channels, clocks, file);
    if (stored.ok) engine.adopt(session, channels, clocks);
    return stored;
  },
  async plot(query) {
    const answer = await engine.plot(query);
    if (!answer.ok) return answer;
    return transfer(
      answer,
      answer.value.flatMap(({ first, min, max, last, points, breaks }) =>
        [first, min, max, last, points, breaks].map(({ buffer }) => buffer),
      ),
    );
  },
  at: engine.at,
  step: engine.step,
  between: engine.between,
  async rows(session, channels, firstRow, count) {
    const answer = await engine.rows(session, channels, firstRow, count);
    if (!answer.ok) return answer;
    return transfer(
      answer,
      [answer.value.timeS, ...answer.value.columns].map(({ buffer }) => buffer),
    );
  },
  async path(session, channels, fromS, toS, limit) {
    const answer = await engine.path(session, channels, fromS, toS, limit);
    if (!answer.ok) return answer;
    return transfer(
      answer,
      [answer.value.timeS, ...answer.value.columns].map(({ buffer }) => buffer),
    );
  },
  run: engine.run,
  async behind(session, analysis, params, column, row, limit) {
    const answer = await engine.behind(session, analysis, params, column, row, limit);
    return answer.ok ? transfer(answer, [answer.value.timeS.buffer, answer.value.value.buffer]) : answer;
  },
  exportCsv: engine.exportCsv,
  async assess(session) {
    const answer = await assessSession(db, session);
    await engine.forget(session);
    return answer;
  },
  forget: engine.forget,
  correct: engine.correct,
  stopCorrecting: engine.stopCorrecting,
  behindCell: engine.behindCell,
  leftOut: engine.leftOut,
  coverage: engine.coverage,
  mixtureMaps: engine.mixtureMaps,
  rpmShare: engine.rpmShare,
  achieved: engine.achieved,
  explainPulse: engine.explainPulse,
};

expose(api);

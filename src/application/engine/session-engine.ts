import type { EngineProblem, EngineWorkerApi } from "../../../workers/api";
import type { Analysis, AnalysisInput, AnalysisOutput } from "../../domain/analysis/analysis";
import { analysisInput, requireRoles } from "../../domain/analysis/input";
import { findAnalysis } from "../../domain/analysis/registry";
import type { Channel, Clock } from "../../domain/logs/channel";
import { writeFueltuneCsv } from "../../domain/logs/fueltune-csv";
import type { Role } from "../../domain/logs/roles";
import { rowAfter, rowAtOrAfter, timeStepped } from "../../domain/logs/seek";
import { fail, ok, type Result } from "../../domain/result";
import type { Session } from "../../domain/session";
import { describeChannel } from "../../domain/statistics/describe";
import type { CorrectionSettings } from "../../domain/correction/settings";
import { quantityOf } from "../../domain/units";
import { correctionDesk, type ReadDraft } from "./correction-desk";
import type { AnswerKey, EngineStore } from "./engine-store";
import { pathAnswer } from "./path-answer";
import { pulseDesk } from "./pulse-desk";
import { cursorAnswer, plotAnswer, rowsAnswer } from "./plot-answer";
import { residentColumns, type ResidentSession } from "./resident-columns";

/** Answers kept in memory: those behind the pages a user goes back and forth between. */
const keptAnswers = 64;

/** What the engine worker answers from columns; storing and assessing belong to the database. */
export type SessionEngine = Omit<EngineWorkerApi, "store" | "assess"> & {
  /** Keeps columns that have just been stored in memory. */
  readonly adopt: (session: Session, channels: readonly Channel[], clocks: readonly Clock[]) => void;
};

interface Question {
  readonly analysis: Analysis<Role, unknown>;
  readonly params: unknown;
  readonly opened: ResidentSession;
}

/** The engine over a store, holding at most `capBytes` of samples. */
export function sessionEngine(store: EngineStore, capBytes: number): SessionEngine {
  const columns = residentColumns(store, capBytes);
  const answers = new Map<string, AnalysisOutput>();

  async function resident(session: string, channels: readonly string[]) {
    const opened = await columns.open(session);
    return opened.ok ? opened.value.channels(channels) : opened;
  }

  async function question(
    session: string,
    id: string,
    given: unknown,
  ): Promise<Result<Question, EngineProblem>> {
    const analysis = findAnalysis(id);
    if (analysis === null) return fail({ code: "analysis-missing", analysis: id });
    const params = analysis.params.safeParse(given);
    if (!params.success) return fail({ code: "params-invalid", detail: params.error.message });
    const opened = await columns.open(session);
    if (!opened.ok) return opened;
    const roles = requireRoles(analysis.needs, opened.value.session.channels);
    return roles.ok ? ok({ analysis, params: params.data, opened: opened.value }) : roles;
  }

  async function answer(asked: Question): Promise<Result<AnalysisOutput, EngineProblem>> {
    const key = answerKey(asked);
    const text = JSON.stringify(key);
    const known = answers.get(text) ?? (await store.answer(key));
    if (known !== null) return ok(remember(text, known));
    const input = await inputFor(asked);
    if (!input.ok) return input;
    const output = asked.analysis.run(input.value, asked.params);
    // A full disk keeps no answers, and nothing is lost by it.
    await store.keepAnswer(key, output).catch(() => null);
    return ok(remember(text, output));
  }

  function remember(text: string, output: AnalysisOutput): AnalysisOutput {
    answers.delete(text);
    answers.set(text, output);
    for (const oldest of answers.keys()) {
      if (answers.size <= keptAnswers) break;
      answers.delete(oldest);
    }
    return output;
  }

  const readDraft: ReadDraft = async (id, settings) => {
    const opened = await columns.open(id);
    if (!opened.ok) return opened;
    const { session } = opened.value;
    const input = await channelsOf(opened.value, channelsToCorrect(session, settings));
    if (!input.ok) return input;
    return ok({ ...session, clocks: input.value.clocks, channels: input.value.channels });
  };
  const corrections = correctionDesk(readDraft);
  const { forgetPulse, ...pulses } = pulseDesk(readDraft);

  return {
    ...corrections,
    ...pulses,
    async plot(query) {
      const channels = await resident(query.session, query.channels);
      return channels.ok ? ok(plotAnswer(channels.value, query)) : channels;
    },
    async at(session, ids, timeS) {
      const channels = await resident(session, ids);
      return channels.ok ? ok(cursorAnswer(channels.value, timeS)) : channels;
    },
    async step(session, channel, timeS, steps) {
      const channels = await resident(session, [channel]);
      return channels.ok ? ok(timeStepped(channels.value[0]!.clock, timeS, steps)) : channels;
    },
    async between(session, ids, fromS, toS) {
      const channels = await resident(session, ids);
      if (!channels.ok) return channels;
      return ok(
        channels.value.map(({ channel, clock }) =>
          describeChannel(channel.id, channel.samples, rowAtOrAfter(clock, fromS), rowAfter(clock, toS)),
        ),
      );
    },
    async rows(session, ids, firstRow, count) {
      const channels = await resident(session, ids);
      return channels.ok ? ok(rowsAnswer(channels.value, firstRow, count)) : channels;
    },
    async path(session, ids, fromS, toS, limit) {
      const channels = await resident(session, ids);
      return channels.ok ? ok(pathAnswer(channels.value, fromS, toS, limit)) : channels;
    },
    async run(session, id, given) {
      const asked = await question(session, id, given);
      return asked.ok ? answer(asked.value) : asked;
    },
    async behind(session, id, given, column, row, limit) {
      const asked = await question(session, id, given);
      if (!asked.ok) return asked;
      const { analysis, params } = asked.value;
      if (analysis.behind === undefined) return fail({ code: "analysis-missing", analysis: id });
      const input = await inputFor(asked.value);
      return input.ok ? ok(analysis.behind(input.value, params, column, row, limit)) : input;
    },
    async exportCsv(id) {
      const opened = await columns.open(id);
      if (!opened.ok) return opened;
      const { session } = opened.value;
      const input = await channelsOf(
        opened.value,
        session.channels.map((channel) => channel.id),
      );
      if (!input.ok) return input;
      const parts = writeFueltuneCsv({
        ...session,
        clocks: input.value.clocks,
        channels: input.value.channels,
      });
      return ok(new Blob(parts, { type: "text/csv" }));
    },
    forget(session) {
      columns.forget(session);
      forgetPulse(session);
      for (const text of answers.keys()) {
        if (text.startsWith(`{"session":${JSON.stringify(session)},`)) answers.delete(text);
      }
      return Promise.resolve();
    },
    adopt: columns.adopt,
  };
}

/**
 * What carries a role, may be a switch or a narrow sensor's voltage, and what the settings name; a filter of one's own
 * may name anything.
 */
function channelsToCorrect({ channels }: Session, settings: CorrectionSettings): readonly string[] {
  const named = new Set(Object.values(settings.channels ?? {}));
  const all = (settings.filters?.custom ?? "") !== "";
  const switchUnits = new Set(["", "%", "ms", "bit"]);
  return channels
    .filter(
      ({ id, role, states, unit }) =>
        all ||
        role !== null ||
        states !== null ||
        named.has(id) ||
        switchUnits.has(unit.trim()) ||
        quantityOf(unit) === "voltage",
    )
    .map(({ id }) => id);
}

/** The key holds what the channels mean: an answer that comes late, after roles were edited, is not taken for a new one. */
function answerKey({ analysis, params, opened: { session } }: Question): AnswerKey {
  const meaning = session.channels.map(({ id, unit, role }) => `${id}|${unit}|${role ?? ""}`).join("\n");
  return {
    session: session.id,
    analysis: analysis.id,
    revision: analysis.revision,
    params: { params, meaning: hashText(meaning), content: session.contentHash },
  };
}

/** The channels that carry the roles an analysis may read, and those its parameters name. */
function inputFor({ analysis, params, opened }: Question): Promise<Result<AnalysisInput, EngineProblem>> {
  const { channels } = opened.session;
  const named = analysis.channels?.(params) ?? [];
  const roles = new Set<Role>([...analysis.needs, ...(analysis.optional ?? [])]);
  const wanted = channels.filter(
    ({ id, role }) => named === "all" || named.includes(id) || (role !== null && roles.has(role)),
  );
  return channelsOf(
    opened,
    wanted.map(({ id }) => id),
  );
}

async function channelsOf(
  opened: ResidentSession,
  ids: readonly string[],
): Promise<Result<AnalysisInput, EngineProblem>> {
  const read = await opened.channels(ids);
  if (!read.ok) return read;
  const clocks = opened.session.clocks.map(() => new Float64Array(0));
  for (const { channel, clock } of read.value) clocks[channel.clock] = clock;
  return ok(
    analysisInput(
      clocks,
      read.value.map(({ channel }) => channel),
      opened.session.clocks.map(({ medianStepS }) => medianStepS),
    ),
  );
}

/** FNV-1a: tells two texts of one session apart; nothing secret hangs on it. */
function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16);
}

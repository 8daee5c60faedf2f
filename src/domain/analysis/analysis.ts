import type { z } from "zod/mini";
import type { Channel, Clock, Column } from "../logs/channel";
import type { Role } from "../logs/roles";
import type { Figure } from "./figure";
import type { Finding } from "./finding";

/** Channels of one log as an analysis asks for them. */
export interface AnalysisInput<R extends Role = Role> {
  readonly clocks: readonly Clock[];
  readonly channels: readonly Channel[];
  /** The channel that carries a role; the roles in `needs` are always there. */
  role(role: R): Channel;
  /** The channel that carries an optional role, or null. */
  optional(role: Role): Channel | null;
  /** A channel by id, or null. */
  channel(id: string): Channel | null;
  /**
   * Samples of a channel on a clock: states hold the value at or before, signals linear, NaN across gaps. A channel that
   * has a value in few rows of its own clock is filled between them too.
   */
  onto(channel: Channel, clock: number): Column;
  /** Median step of a clock, seconds. */
  stepS(clock: number): number;
}

/** What an analysis answers: pictures as data, and what they say in findings. */
export interface AnalysisOutput {
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
}

/** Samples that made one cell of a figure: all are counted, the first `limit` are given. */
export interface CellSamples {
  readonly count: number;
  readonly timeS: Column;
  readonly value: Column;
}

/** A pure function from channels to figures and findings; never draws. One file on the shelf `catalog/`. */
export interface Analysis<R extends Role, P> {
  readonly id: string;
  readonly label: string;
  /** Raise it when the same input gives another answer: cached results of older revisions are dropped. */
  readonly revision: number;
  readonly needs: readonly R[];
  readonly optional?: readonly Role[];
  readonly params: z.ZodMiniType<P>;
  /** Channels it reads besides those of its roles: only these and the roles' are loaded. */
  channels?(params: P): readonly string[] | "all";
  run(input: AnalysisInput<R>, params: P): AnalysisOutput;
  /** The samples behind a cell of its figure; absent where the figure has no cells. */
  behind?(input: AnalysisInput<R>, params: P, column: number, row: number, limit: number): CellSamples;
}

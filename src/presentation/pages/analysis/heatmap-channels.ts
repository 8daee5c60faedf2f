import type { Role } from "../../../domain/logs/roles";
import type { Session, SessionChannel } from "../../../domain/session";
import { nameOfChannel } from "../../charts/channel-name";
import type { Dictionary } from "../../text/english";
import { midSentence } from "../../text/mid-sentence";
import { carrierOf } from "./channel-options";
import type { AnalysisChoice } from "./analysis-address";

/** The channels that a heatmap stands on. */
export interface HeatmapChannels {
  readonly x: SessionChannel | null;
  readonly y: SessionChannel | null;
  /** What the value is read from; for an error the measured channel. */
  readonly value: SessionChannel | null;
  /** The value is a channel as it is, not an error computed from two. */
  readonly plain: boolean;
}

const mixtures: readonly Role[] = ["lambda", "afr", "lambda-2", "afr-2"];
const loads: readonly Role[] = ["map", "boost", "tps", "pedal", "maf"];

/** The chosen channels, or those that the heatmap takes by itself. */
export function heatmapChannels(session: Session, choice: AnalysisChoice): HeatmapChannels {
  const byId = (id: string): SessionChannel | null =>
    session.channels.find((channel) => channel.id === id) ?? null;
  const target = carrierOf(session, ["lambda-target", "afr-target"]);
  return {
    x: choice.x === null ? carrierOf(session, ["rpm"]) : byId(choice.x),
    y: choice.y === null ? carrierOf(session, loads) : byId(choice.y),
    value: choice.value === null ? carrierOf(session, mixtures) : byId(choice.value),
    plain: choice.value !== null || target === null,
  };
}

/** What the heatmap shows over what, in words; `usual` stands in where the session has no such channel. */
export function heatmapNames(
  { x, y, value, plain }: HeatmapChannels,
  { analysis, roles }: Pick<Dictionary, "analysis" | "roles">,
): { readonly value: string; readonly x: string; readonly y: string } {
  const { view } = analysis;
  const measured = value === null ? view.usualValue : nameOfChannel(value, roles);
  return {
    value: plain || value === null ? measured : view.errorOf(measured),
    x: x === null ? view.usualX : nameOfChannel(x, roles),
    y: y === null ? view.usualY : nameOfChannel(y, roles),
  };
}

/** What the heatmap shows, as the sentence of its page; where the session lacks a channel for it, what to do instead. */
export function heatmapSentence(
  { x, y, value, plain }: HeatmapChannels,
  words: Pick<Dictionary, "analysis" | "roles">,
): string {
  const { sentence } = words.analysis.view;
  if (x === null || y === null || value === null) return sentence.heatmapOpen;
  // A name from the file keeps its own letters.
  const inside = (channel: SessionChannel): string => {
    const name = nameOfChannel(channel, words.roles);
    return channel.role === null ? name : midSentence(name);
  };
  return sentence.heatmap(heatmapNames({ x, y, value, plain }, words).value, inside(x), inside(y));
}

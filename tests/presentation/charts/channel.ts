import type { SessionChannel } from "../../../src/domain/session";

/** A fitted channel of ten samples between 0 and 10; everything can be changed. */
export function testChannel(
  id: string,
  change: Partial<Omit<SessionChannel, "quality">> & {
    readonly quality?: Partial<SessionChannel["quality"]>;
  } = {},
): SessionChannel {
  return {
    id,
    label: id,
    unit: "",
    role: null,
    clock: 0,
    states: null,
    category: "",
    ...change,
    quality: {
      channel: id,
      count: 10,
      finite: 10,
      min: 0,
      max: 10,
      presence: "fitted",
      railFraction: 0,
      spikeFraction: 0,
      ...change.quality,
    },
  };
}

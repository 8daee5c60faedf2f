import { z } from "zod/mini";
import { equalEdges } from "../../interpolation/axis";
import type { Role } from "../../logs/roles";
import { histogramEdges, histogramOf } from "../../statistics/histogram";
import type { Analysis } from "../analysis";
import { channelMissing } from "../absent";
import { rowsIn, timeRange } from "../time-range";

const params = z.object({
  channel: z.string().check(z.describe("Channel id")),
  bins: z
    ._default(z.nullable(z.int().check(z.minimum(1), z.maximum(256))), null)
    .check(z.describe("Number of equal bins; null = width by Freedman and Diaconis")),
  ...timeRange,
});

const histogram: Analysis<Role, z.infer<typeof params>> = {
  id: "histogram",
  label: "Distribution",
  revision: 1,
  needs: [],
  params,
  channels: ({ channel }) => [channel],
  run(input, { channel: id, bins, ...range }) {
    const channel = input.channel(id);
    if (channel === null) return { figures: [], findings: [channelMissing(id)] };
    const [from, to] = rowsIn(input.clocks[channel.clock]!, range);
    const samples = channel.samples.subarray(from, to);
    const states = channel.states?.length ?? 0;
    // A state is one bin, whatever the wish.
    const edges =
      states > 0 && states <= 256 ? equalEdges(-0.5, states - 0.5, states) : histogramEdges(samples, bins);
    const x = { label: channel.label, unit: channel.unit };
    return { figures: [{ kind: "histogram", x, ...histogramOf(samples, edges) }], findings: [] };
  },
};

export default histogram;

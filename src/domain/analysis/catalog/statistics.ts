import { z } from "zod/mini";
import { describeChannel } from "../../statistics/describe";
import type { Role } from "../../logs/roles";
import type { Analysis } from "../analysis";
import { rowsIn, timeRange } from "../time-range";

const params = z.object({
  channels: z
    ._default(z.nullable(z.array(z.string())), null)
    .check(z.describe("Channel ids; null = every channel")),
  ...timeRange,
});

const statistics: Analysis<Role, z.infer<typeof params>> = {
  id: "statistics",
  label: "Statistics",
  revision: 1,
  needs: [],
  params,
  channels: ({ channels }) => channels ?? "all",
  run(input, { channels, ...range }) {
    const wanted =
      channels === null
        ? input.channels
        : channels.map((id) => input.channel(id)).filter((channel) => channel !== null);
    const rows = wanted.map((channel) => {
      const [from, to] = rowsIn(input.clocks[channel.clock]!, range);
      return describeChannel(channel.id, channel.samples, from, to);
    });
    return { figures: [{ kind: "statistics", rows }], findings: [] };
  },
};

export default statistics;

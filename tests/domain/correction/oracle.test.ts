import { expect, test } from "vitest";
import { correctTable } from "../../../src/domain/correction/correct";
import { shared, sharedMissing } from "../../shared";
import { errorsOf, oracle } from "./oracle";

if (shared === null) console.log(sharedMissing);

const goals = [
  ["street-a", 0.25, 1.0],
  ["dyno-a", 0.55, 2.1],
  ["rough-a", 0.3, 1.1],
  ["fueltech-a", 0.25, 0.7],
] as const;

test.skipIf(shared === null).each(goals)(
  "%s: one pass, the delay measured by ourselves, comes within %s percent RMS and %s at worst",
  async (name, rms, worst) => {
    const known = await oracle(name);
    const result = correctTable(known.log, known.table, { limits: { leanInBoost: true } });
    if (!result.ok) throw new Error(result.problem.code);
    const { proposal, delay, proof, buckets, samples } = result.value;
    const before = errorsOf(known, known.table.values, result.value);
    const needed = errorsOf(known, proposal.needed, result.value);
    const proposed = errorsOf(known, proposal.proposed, result.value);
    console.log(
      `${name}: before ${before.rms.toFixed(2)}, needed ${needed.rms.toFixed(3)} / ${needed.worst.toFixed(2)} %,` +
        ` proposed ${proposed.rms.toFixed(3)} / ${proposed.worst.toFixed(2)} % over ${needed.count} cells;` +
        ` delay ${delay.model.baseS.toFixed(3)} + ${delay.model.flow.toFixed(0)} / flow, lag ${delay.model.lagS.toFixed(3)};` +
        ` proof ${proof.verdict} ${proof.rows.map((row) => `${row.regime} ${(100 * row.before).toFixed(2)} -> ${(100 * row.after).toFixed(2)}`).join(", ")}`,
    );
    expect(delay.source).toBe("measured");
    expect(needed.rms).toBeLessThanOrEqual(rms);
    expect(needed.worst).toBeLessThanOrEqual(worst);
    expect(proposed.rms).toBeLessThanOrEqual(rms);
    expect(proposed.worst).toBeLessThanOrEqual(worst);
    expect(proof.verdict).toBe("improves");
    expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(samples);
  },
);

test.skipIf(shared === null)(
  "fueltech-a: where the loop was off, a target table lets more cells be corrected",
  async () => {
    const known = await oracle("fueltech-a");
    const target = { kind: "table", table: known.lambdaTarget! } as const;
    const result = correctTable(known.log, known.table, { target, limits: { leanInBoost: true } });
    if (!result.ok) throw new Error(result.problem.code);
    const { rms, worst, count } = errorsOf(known, result.value.proposal.needed, result.value);
    console.log(`fueltech-a with targets: ${rms.toFixed(3)} / ${worst.toFixed(2)} % over ${count} cells`);
    expect(count).toBeGreaterThan(7);
    expect(rms).toBeLessThanOrEqual(0.25);
    expect(worst).toBeLessThanOrEqual(0.7);
  },
);

test.skipIf(shared === null).each(goals)("%s: with shuffled lambda nothing is offered", async (name) => {
  const { log, table } = await oracle(name);
  const rows = log.clocks[0]!.length;
  const stride = [7919, 7927].find((prime) => rows % prime !== 0)!;
  const channels = log.channels.map((channel) =>
    channel.role?.startsWith("lambda") === true && channel.role !== "lambda-target"
      ? Object.assign({}, channel, {
          samples: channel.samples.map((_, row) => channel.samples[(row * stride) % rows]!),
        })
      : channel,
  );
  const result = correctTable({ ...log, channels }, table, {});
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.value.proof.verdict).toBe("no-improvement");
  expect(result.value.proof.apply).toBe(false);
});

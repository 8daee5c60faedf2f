import { configureGlobal } from "fast-check";
import { expect } from "vitest";

// The same cases on every run and every machine; to hunt for others: `FUELTUNE_SEED=$RANDOM npm run check`.
configureGlobal({ seed: Number(process.env["FUELTUNE_SEED"] ?? 20_261_120) });

// Pages are drawn once their words have been fetched.
if (expect.getState().testPath?.includes("/presentation/")) {
  const { fetchPageWords } = await import("../src/presentation/text/english");
  await fetchPageWords();
}

// A busy machine may take longer than the usual second to draw what a test waits for.
if (expect.getState().testPath?.endsWith(".tsx")) {
  const { configure } = await import("@testing-library/react");
  configure({ asyncUtilTimeout: 30_000 });
}

import { configureGlobal } from "fast-check";

// The same cases on every run and every machine; to hunt for others: `FUELTUNE_SEED=$RANDOM npm run check`.
configureGlobal({ seed: Number(process.env["FUELTUNE_SEED"] ?? 20_261_120) });

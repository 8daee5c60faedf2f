import type { TuneDraft } from "../tune";
import type { MsqFile } from "./constants";

type Fact = TuneDraft["facts"][number];

interface FactRule {
  readonly fact: string;
  readonly unit: string;
  /** Constants that hold it, by firmware; the first that is there and plausible counts. */
  readonly names: readonly string[];
  /** Plausible values; a default outside of them says nothing. Absent for words. */
  readonly range?: readonly [min: number, max: number];
  /** From the file's unit to the fact's. */
  readonly scale?: number;
}

// The allow-list: nothing else of a file becomes a fact. Passwords, serial numbers and paths are in others.
const rules: readonly FactRule[] = [
  { fact: "cylinders", unit: "", names: ["nCylinders", "cylindersCount"], range: [1, 16] },
  { fact: "displacementL", unit: "L", names: ["enginesize"], range: [20, 30_000], scale: 0.001 },
  { fact: "displacementL", unit: "L", names: ["displacement"], range: [0.02, 30] },
  { fact: "injectorCount", unit: "", names: ["nInjectors"], range: [1, 24] },
  {
    fact: "injectorFlowCcPerMin",
    unit: "cc/min",
    names: ["staged_pri_size", "injector_flow"],
    range: [30, 10_000],
  },
  {
    fact: "injectorDeadTimeMs",
    unit: "ms",
    names: ["injOpen1", "injOpen", "injector_lag"],
    range: [0.05, 10],
  },
  { fact: "requiredFuelMs", unit: "ms", names: ["reqFuel"], range: [0.1, 100] },
  { fact: "stoich", unit: "AFR", names: ["stoich", "stoichRatioPrimary"], range: [5.5, 20] },
  {
    fact: "maxRpm",
    unit: "rpm",
    names: ["RevLimNormal2", "HardRevLim", "rpmHardLimit", "RevLimRpm2"],
    range: [1000, 25_000],
  },
  { fact: "strokes", unit: "text", names: ["twoStroke"] },
  { fact: "mainLoad", unit: "text", names: ["algorithm", "fuelAlgorithm"] },
  { fact: "veTableSize", unit: "text", names: ["feature4_0VEtblsize"] },
];

/** Engine facts of a tune by the allow-list. */
export function msqFacts({ scalars }: Pick<MsqFile, "scalars">): readonly Fact[] {
  return rules.map((rule) => factOf(rule, scalars)).filter((fact) => fact !== null);
}

function factOf({ fact, unit, names, range, scale = 1 }: FactRule, scalars: MsqFile["scalars"]): Fact | null {
  for (const name of names) {
    const value = scalars.get(name)?.value;
    if (value === undefined) continue;
    if (range === undefined) {
      if (typeof value === "string" && /^[\w .%/-]{1,40}$/.test(value))
        return { name: fact, value, unit: "" };
    } else if (typeof value === "number" && value >= range[0] && value <= range[1]) {
      return { name: fact, value: Number((value * scale).toPrecision(9)), unit };
    }
  }
  return null;
}

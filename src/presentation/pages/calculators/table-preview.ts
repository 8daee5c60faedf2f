import { injectionTable, type Demand } from "../../../domain/calculation/injection-table";
import { dutyPercent } from "../../../domain/calculation/duty";
import { startingVePercent } from "../../../domain/calculation/volumetric-efficiency";
import { rulesOf, toStep } from "../../../domain/tables/kinds";
import { fuelTechAxes } from "../../../domain/tables/templates/axes";
import type { TableDraft } from "../../../domain/tables/tune";
import { setupOf } from "./answer-injection";
import type { Choices, Inputs } from "./calculator-state";

/** A table calculated from what is typed, ready to be made. */
export interface CalculatedTable {
  readonly draft: TableDraft;
  /** The longest share of the time that an injector is open anywhere on it, %. */
  readonly highestDuty: number;
}

/**
 * The injection times of what is typed as a whole table: by pressure, or by pressure and speed up to the speed that
 * is typed; null while an input is wrong or no fuel flows somewhere on it. With two banks, the first one's times.
 */
export function calculatedTable(of: Inputs, choices: Choices, name: string): CalculatedTable | null {
  const rpm = of("rpm");
  const setup = setupOf(of, choices);
  // An axis ends where the engine does; on a fixed regulator it ends before the fuel does.
  const x = fuelTechAxes.pressure(Math.max(0, of("mapBar")));
  const y = choices.table === "curve" ? null : fuelTechAxes.speed(rpm);
  const times = injectionTable(setup, { x, y }, demandOf(of, choices));
  if (!times.ok) return null;
  const { step } = rulesOf({ kind: "injection-time", unit: "ms" });
  const values = times.value.map((ms) => toStep(ms, step));
  let highestDuty = 0;
  for (const [at, ms] of values.entries()) {
    const speed = y === null ? rpm : y.values[Math.floor(at / x.values.length)]!;
    if (speed <= rpm) highestDuty = Math.max(highestDuty, dutyPercent(ms, speed, setup.pulsesPerCycle));
  }
  return { draft: { name, kind: "injection-time", unit: "ms", x, y, values }, highestDuty };
}

function demandOf(of: Inputs, choices: Choices): Demand {
  const barometerBar = of("barometerBar");
  return {
    rpm: of("rpm"),
    vePercent:
      choices.tableVe === "same"
        ? () => of("vePercent")
        : (mapBar, rpm) => startingVePercent(choices.breathing, mapBar, rpm, barometerBar),
    lambda: () => of("lambda"),
  };
}

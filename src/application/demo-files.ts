import { demoGarage, type DemoGarage, type DemoGarageOptions } from "../domain/demo/garage";
import { writeFueltuneCsv } from "../domain/logs/fueltune-csv";

/** The demo garage with its logs as files, so that they come in as any dropped file does. */
export interface DemoFiles extends Pick<DemoGarage, "vehicle" | "tables"> {
  readonly logs: readonly { readonly name: string; readonly file: File }[];
}

/** Simulates the demo garage and writes its logs as FuelTune CSV. Takes a second: not for the page's thread. */
export function demoFiles(options: DemoGarageOptions): DemoFiles {
  const { vehicle, tables, logs } = demoGarage(options);
  return {
    vehicle,
    tables,
    logs: logs.map(({ name, fileName, draft }) => ({
      name,
      file: new File(writeFueltuneCsv(draft), fileName, { type: "text/csv" }),
    })),
  };
}

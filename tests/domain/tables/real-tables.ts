import { readdirSync, readFileSync } from "node:fs";
import { importTune } from "../../../src/domain/tables/formats/registry";
import type { TableDraft } from "../../../src/domain/tables/tune";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";
import { shared } from "../../shared";

const folders = ["tunes/msq", "tunes/table", "tunes/csv", "logs/fueltech"];

/** Every table of every real tune that is read, as a table of a vehicle; none where the real files are not there. */
export function realTunes(): readonly { readonly file: string; readonly tables: readonly TuningTable[] }[] {
  return folders.flatMap((folder) =>
    (shared === null ? [] : readdirSync(`${shared}/${folder}`)).flatMap((name) => {
      const tune = importTune(name, new Uint8Array(readFileSync(`${shared}/${folder}/${name}`)));
      if (!tune.ok) return [];
      const tables = tune.value.tables.map((draft) => owned(draft));
      return [{ file: name, tables }];
    }),
  );
}

function owned(draft: TableDraft): TuningTable {
  return { ...draft, id: draft.name, vehicleId: "v", revision: 0 };
}

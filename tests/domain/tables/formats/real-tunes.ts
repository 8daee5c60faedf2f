import { readFileSync } from "node:fs";
import { shared } from "../../../shared";

/** Golden facts of one table, by independent decoders; see `conventions` in the file. */
export interface ExpectedTable {
  readonly name: string;
  readonly kind: "ve" | "spark" | "afr-target" | "lambda-target" | "fuel-ms" | "fuel-rpm-percent";
  readonly rows: number;
  readonly cols: number;
  readonly unit?: string;
  readonly xBins?: string;
  readonly yBins?: string;
  readonly xQuantity?: string;
  readonly yQuantity?: string | null;
  readonly xName?: string;
  readonly yName?: string;
  readonly yUnit?: string;
  readonly xMin?: number;
  readonly xMax?: number;
  readonly yMin?: number;
  readonly yMax?: number;
  readonly zMin: number;
  readonly zMax: number;
  readonly zMean: number;
  readonly z00: number;
  readonly zLast: number;
  readonly note?: string;
}

/** Golden facts of one file. */
export interface ExpectedTune {
  readonly file: string;
  readonly format: string;
  readonly signature: string | null;
  readonly firmwareInfo?: string;
  readonly constants?: number;
  readonly pcVariables?: number;
  readonly tables: readonly ExpectedTable[];
  readonly curve?: {
    readonly points: number;
    readonly xFirst: number;
    readonly xLast: number;
    readonly yFirst: number;
    readonly yLast: number;
    readonly yMean: number;
  };
  readonly tableMap?: readonly { readonly z: string; readonly x: string; readonly y: string }[];
  readonly feature4_0VEtblsize?: string;
}

/** The golden facts of every real tune; none where the real files are not there. */
export const expectedTunes: readonly ExpectedTune[] = shared === null ? [] : readExpected();

function readExpected(): readonly ExpectedTune[] {
  const file: { files: readonly ExpectedTune[] } = JSON.parse(
    readFileSync(`${shared}/tunes/EXPECTED.json`, "utf8"),
  );
  return file.files;
}

/** Bytes of a real tune by its path in EXPECTED.json. */
export function realTune(file: string): Uint8Array {
  return new Uint8Array(readFileSync(`${shared}/tunes/${file}`));
}

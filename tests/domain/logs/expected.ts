import { readFileSync } from "node:fs";
import { shared } from "../../shared";

/** Facts of one channel of a real file, made by independent decoders. */
export interface ExpectedChannel {
  readonly label: string;
  readonly role: string | null;
  readonly roleAccept?: readonly string[];
  readonly unit: string;
  readonly occurrence?: number;
  readonly id?: number;
  /** Milliseconds between samples, or samples per second. */
  readonly ms?: number;
  readonly hz?: number;
  /** The whole cell of the names row, where the label is a part of it. */
  readonly header?: string;
  /** The device, address or block of a column, where the file states it. */
  readonly source?: string;
  readonly location?: string;
  readonly group?: string;
  /** The unit that the file's word for it stands for. */
  readonly unitMeaning?: string;
  readonly finite: number;
  readonly min?: number;
  readonly max?: number;
  readonly mean?: number;
  readonly first?: number;
  readonly last?: number;
}

/** Facts of one real file. */
export interface ExpectedLog {
  readonly file: string;
  readonly format: string;
  readonly outcome: string;
  readonly accept?: readonly string[];
  readonly companion?: string;
  /** The same session written by another logger format. */
  readonly sameAs?: string;
  readonly rows?: number;
  readonly rowsAccept?: readonly number[];
  readonly rowsPerChannel?: { readonly min: number; readonly max: number };
  readonly phantomTailRows?: number;
  readonly channels?: number;
  readonly channelsRange?: readonly [number, number];
  /** Readings of all channels together, in files of one reading per line. */
  readonly records?: number;
  readonly durationSeconds?: number;
  readonly startSeconds?: number;
  readonly medianStepSeconds?: number;
  readonly markers?: number;
  readonly clockStart?: number | string;
  /** Logs that stand in one file, by the value that tells them apart. */
  readonly groups?: {
    readonly by: string;
    readonly count: number;
    readonly rows: Readonly<Record<string, number>>;
    readonly durationSeconds: Readonly<Record<string, number>>;
  };
  readonly embeddedTune?: { readonly format: string; readonly signature: string };
  readonly key: readonly ExpectedChannel[];
}

interface ExpectedFile {
  readonly files: readonly (Omit<ExpectedLog, "key"> & { readonly key?: readonly ExpectedChannel[] })[];
}

function read(): readonly ExpectedLog[] {
  if (shared === null) return [];
  const { files }: ExpectedFile = JSON.parse(readFileSync(`${shared}/logs/EXPECTED.json`, "utf8"));
  return files.map((log) => Object.assign(log, { key: log.key ?? [] }));
}

/** Every file of the shared folder with its facts; empty where the folder is not there. */
export const expectedLogs: readonly ExpectedLog[] = read();

/** The bytes of a real file, by its path inside the shared logs. */
export function realBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(`${shared}/logs/${file}`));
}

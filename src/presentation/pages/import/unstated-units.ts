import type { ImportedLog } from "../../../application/application";
import { fueltechChannel } from "../../../domain/logs/fueltech-channels";

/** Channels whose unit the program that wrote the file lets its user choose, and does not write down. */
export interface UnstatedUnits {
  /** All units that can have been chosen. */
  readonly choices: readonly string[];
  /** The unit that the channels have now; "" when they differ. */
  readonly present: string;
  /** Units that the numbers fit, where they contradict the usual one; null = nothing contradicts. */
  readonly fitting: readonly string[] | null;
  readonly channels: readonly {
    readonly id: string;
    readonly label: string;
    readonly min: number;
    readonly max: number;
  }[];
}

/** Groups of channels that share their choices, in the order of the file; [] for files that state their units. */
export function unstatedUnits(log: ImportedLog): readonly UnstatedUnits[] {
  const { draft, quality } = log.review;
  if (draft.format !== "fueltech-csv") return [];
  const qualities = new Map(quality.channels.map((entry) => [entry.channel, entry]));
  const doubts = new Map(
    draft.warnings
      .filter(({ code }) => code === "unit-doubt")
      .map(({ channel = "", detail = "" }) => [channel, detail.split(", ").filter(Boolean)]),
  );
  const groups = new Map<string, UnstatedUnits>();
  for (const channel of draft.channels) {
    const choices = fueltechChannel(channel.label)?.choices ?? [];
    const own = qualities.get(channel.id);
    if (choices.length < 2 || own?.presence !== "fitted") continue;
    const unit = log.edits[channel.id]?.unit ?? channel.unit;
    const key = choices.join(" ");
    const group = groups.get(key);
    groups.set(key, {
      choices,
      fitting: doubts.get(channel.label) ?? group?.fitting ?? null,
      present: group === undefined || group.present === unit ? unit : "",
      channels: [
        ...(group?.channels ?? []),
        { id: channel.id, label: channel.label, min: own.min, max: own.max },
      ],
    });
  }
  return [...groups.values()];
}

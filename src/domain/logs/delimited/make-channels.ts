import type { Channel, Clock, Column } from "../channel";
import type { ImportWarning } from "../draft";
import { assignRoles, fitsStates, type Role } from "../roles";
import { duplicates, uniqueIds } from "./channel-ids";
import type { RawTable } from "./raw-table";
import type { Layout } from "./layout";
import type { ColumnRule, DelimitedRecipe, HeadedColumn } from "./recipe";
import { settleColumn } from "./settle";
import { timeTexts, type LogTimes, type TimeSource } from "./times";

/** The channels of a log, and its clock after rows that the logger invented were left out. */
export interface MadeChannels {
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  readonly warnings: readonly ImportWarning[];
}

interface Draft {
  readonly label: string;
  readonly unit: string;
  readonly rule: ColumnRule | null;
  samples: Column;
  readonly states: readonly string[] | null;
}

/** Columns that name the car and its owner are no signals in any log. */
const personal =
  /^(?:VIN|vehicle identification number|chassis(?: (?:no\.?|number))?|n[úu]mero do chassi|chassi|bastidor|fahrgestellnummer|fin)$/i;

/** Makes channels of all columns but the time: settled, scaled, named once, with roles. */
export function makeChannels(
  layout: Layout,
  recipe: DelimitedRecipe,
  timeSource: TimeSource,
  table: RawTable,
  times: LogTimes,
): MadeChannels {
  const warnings: ImportWarning[] = [];
  const timeColumn = timeSource.kind === "column" ? timeSource.choice.column : -1;
  const asSeconds = timeTexts(layout);
  const drafts: Draft[] = [];
  for (const [at, column] of layout.columns.entries()) {
    if (at === timeColumn) continue;
    const rule = recipe.column?.(column, at) ?? null;
    if (rule?.use === "drop" || (rule === null && personal.test(column.label))) {
      warnings.push({ code: "column-is-metadata", severity: "note", channel: column.header || column.label });
      continue;
    }
    const draft = settle(table, at, column, rule, asSeconds.has(at), warnings);
    if (draft !== null) drafts.push(draft);
  }
  const { clock, rows } = times.built;
  if (rows !== null) for (const draft of drafts) draft.samples = pick(draft.samples, rows);
  const phantoms = recipe.phantomRows?.(drafts) ?? 0;
  const length = clock.length - phantoms;
  if (phantoms > 0) {
    const row = table.lineOf(rows === null ? length : rows[length]!);
    warnings.push({ code: "phantom-tail", severity: "note", count: phantoms, row });
    for (const draft of drafts) draft.samples = draft.samples.slice(0, length);
  }
  for (const channel of duplicates(drafts.map(({ label }) => label))) {
    warnings.push({ code: "duplicate-names", severity: "note", channel });
  }
  warnings.push(...(recipe.doubts?.(drafts) ?? []));
  return { channels: named(drafts), clock: phantoms === 0 ? clock : clock.slice(0, length), warnings };
}

function settle(
  table: RawTable,
  at: number,
  column: HeadedColumn,
  rule: ColumnRule | null,
  isTime: boolean,
  warnings: ImportWarning[],
): Draft | null {
  const label = rule?.label ?? column.label;
  const settled = settleColumn(table.samples[at]!, table.words[at]!, label, (row) => table.lineOf(row));
  // A column without a name and without any cell is the end of a padded line.
  if (column.header === "" && settled.states === null && settled.samples.every(Number.isNaN)) return null;
  warnings.push(...settled.warnings);
  if (rule?.doubt !== undefined) warnings.push({ ...rule.doubt, severity: "note", channel: label });
  const { samples } = settled;
  const silent = rule?.placeholder === undefined ? 0 : clearLeading(samples, rule.placeholder);
  if (silent > 0) {
    warnings.push({ code: "leading-placeholders", severity: "note", channel: label, count: silent });
  }
  if (rule?.scale !== undefined && settled.states === null) {
    for (let row = 0; row < samples.length; row++) {
      if (!Number.isNaN(samples[row]!)) samples[row] = rule.scale(samples[row]!);
    }
  }
  const unit = rule?.unit ?? (isTime && settled.states === null && column.unit === "" ? "s" : column.unit);
  return { label, unit, rule, samples, states: settled.states };
}

/** Makes the values missing that a column begins with; a column of nothing else is left as it is. */
function clearLeading(samples: Column, placeholder: number): number {
  const count = samples.findIndex((sample) => sample !== placeholder);
  if (count > 0) samples.fill(NaN, 0, count);
  return Math.max(0, count);
}

function pick(samples: Column, rows: Int32Array): Column {
  return Float64Array.from(rows, (row) => samples[row]!);
}

function named(drafts: readonly Draft[]): Channel[] {
  const ids = uniqueIds(drafts.map(({ label }) => label));
  const roles = rolesOf(drafts);
  return drafts.map(({ label, unit, rule, samples, states }, at) => ({
    id: ids[at]!,
    label,
    unit,
    role: roles[at]!,
    clock: 0,
    samples,
    ...(states === null ? {} : { states }),
    ...(rule?.category === undefined ? {} : { category: rule.category }),
  }));
}

/** Roles that the format knows come first; the others are guessed by name, then by another name, among what is left. */
function rolesOf(drafts: readonly Draft[]): (Role | null)[] {
  const taken = new Set<Role>();
  const known = drafts.map(({ rule, states }) => {
    const role = rule?.role;
    if (role === undefined || role === null) return role;
    if (!fitsStates(role, states)) return null;
    if (taken.has(role)) return null;
    taken.add(role);
    return role;
  });
  const guessed = assignRoles(drafts);
  for (const [at, role] of guessed.entries()) {
    if (role !== null && known[at] === undefined && !taken.has(role)) {
      taken.add(role);
      known[at] = role;
    }
  }
  // What the name itself leaves open, another name of the channel may tell.
  const others = assignRoles(
    drafts.map(({ unit, rule, samples, states }) => ({ label: rule?.roleName ?? "", unit, samples, states })),
  );
  return known.map((role, at) => {
    const other = others[at]!;
    if (role !== undefined || other === null || taken.has(other)) return role ?? null;
    taken.add(other);
    return other;
  });
}

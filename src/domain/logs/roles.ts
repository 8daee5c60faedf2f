import { convert, parseUnit, quantityOf, type UnitId } from "../units";
import { roleRules, type RoleRule } from "./role-rules";
import { nameWords, type NameWords } from "./role-words";
import { splitUnit } from "./delimited/unit-suffix";

/** What a channel means, whatever the ECU calls it. */
export type Role = keyof typeof about;

/** Heading under which a role stands in lists. */
export type RoleCategory =
  | "engine"
  | "air"
  | "fuel"
  | "ignition"
  | "temperature"
  | "pressure"
  | "electrical"
  | "motion"
  | "position"
  | "flags"
  | "electric";

/** What is fixed about a role: the unit that `columns.get(role)` answers in ("" for flags and counts) and its heading. */
export interface RoleInfo {
  readonly unit: UnitId;
  readonly category: RoleCategory;
}

const about = {
  rpm: ["rpm", "engine"],
  map: ["kPa-abs", "air"],
  boost: ["kPa-gauge", "air"],
  "boost-target": ["kPa-gauge", "air"],
  baro: ["kPa-abs", "air"],
  tps: ["%", "engine"],
  pedal: ["%", "engine"],
  lambda: ["λ", "fuel"],
  "lambda-2": ["λ", "fuel"],
  "lambda-target": ["λ", "fuel"],
  afr: ["AFR", "fuel"],
  "afr-2": ["AFR", "fuel"],
  "afr-target": ["AFR", "fuel"],
  /** Percent of fuel added (+) or taken (-); 0 = none. */
  "closed-loop-correction": ["%", "fuel"],
  /** The same as a factor in percent; 100 = none (MegaSquirt, Speeduino). */
  "closed-loop-factor": ["%", "fuel"],
  stft: ["%", "fuel"],
  ltft: ["%", "fuel"],
  ignition: ["deg", "ignition"],
  dwell: ["ms", "ignition"],
  knock: ["", "ignition"],
  "knock-retard": ["deg", "ignition"],
  coolant: ["°C", "temperature"],
  iat: ["°C", "temperature"],
  "oil-temperature": ["°C", "temperature"],
  "fuel-temperature": ["°C", "temperature"],
  egt: ["°C", "temperature"],
  "injector-pw": ["ms", "fuel"],
  "injector-duty": ["%", "fuel"],
  "fuel-pressure": ["kPa", "pressure"],
  "oil-pressure": ["kPa", "pressure"],
  /** Mass or volume, as the file has it: only a density turns one into the other. */
  "fuel-flow": ["", "fuel"],
  maf: ["g/s", "air"],
  ethanol: ["%", "fuel"],
  ve: ["%", "air"],
  /** Milliseconds or percent, as the file has it. */
  "acceleration-enrichment": ["", "fuel"],
  battery: ["V", "electrical"],
  speed: ["km/h", "motion"],
  gear: ["", "motion"],
  power: ["kW", "engine"],
  torque: ["Nm", "engine"],
  distance: ["m", "motion"],
  "wastegate-duty": ["%", "air"],
  "idle-flag": ["", "flags"],
  "cutoff-flag": ["", "flags"],
  "cranking-flag": ["", "flags"],
  "two-step-flag": ["", "flags"],
  "enrichment-flag": ["", "flags"],
  "after-start-flag": ["", "flags"],
  latitude: ["deg", "position"],
  longitude: ["deg", "position"],
  altitude: ["m", "position"],
  heading: ["deg", "position"],
  satellites: ["", "position"],
  "acceleration-longitudinal": ["g0", "motion"],
  "acceleration-lateral": ["g0", "motion"],
  lap: ["", "position"],
  soc: ["%", "electric"],
  soh: ["%", "electric"],
  "pack-voltage": ["V", "electric"],
  "pack-current": ["A", "electric"],
  "pack-temperature": ["°C", "electric"],
  "motor-power": ["kW", "electric"],
  "ambient-temperature": ["°C", "temperature"],
} as const satisfies Readonly<Record<string, readonly [UnitId, RoleCategory]>>;

/** Every role, in the order of pickers. */
export const roles: readonly Role[] = Object.keys(about).filter(isRole);

/** Whether a stored or typed word is a role. */
export function isRole(word: string): word is Role {
  return Object.hasOwn(about, word);
}

/** Unit and heading of a role. */
export function roleInfo(role: Role): RoleInfo {
  const [unit, category] = about[role];
  return { unit, category };
}

/** The role a channel's name and unit stand for; null rather than a risky guess. */
export function guessRole(label: string, unit: string): Role | null {
  return rankedGuess(label, unit)?.role ?? null;
}

/** What `assignRoles` looks at: a channel without any number yields to one with. */
export interface RoleCandidate {
  readonly label: string;
  readonly unit: string;
  readonly samples?: Float64Array<ArrayBuffer>;
  readonly states?: readonly string[] | null;
}

/** Whether a channel of words can carry a role: a number is asked of all roles but flags and counts. */
export function fitsStates(role: Role, states: readonly string[] | null | undefined): boolean {
  return states == null || roleInfo(role).category === "flags" || ["gear", "lap", "knock"].includes(role);
}

/**
 * Roles for the channels of one log, in their order: each role is carried by at most one channel, the best named one
 * and among equals the first. The next best mixture sensor becomes "lambda-2" or "afr-2".
 */
export function assignRoles(channels: readonly RoleCandidate[]): readonly (Role | null)[] {
  const assigned: (Role | null)[] = channels.map(() => null);
  const guesses = channels
    .map(({ label, unit, samples, states }, at) => {
      const named = rankedGuess(label, unit, samples);
      if (named !== null && !fitsStates(named.role, states)) return null;
      // Boost is counted from the air's pressure; a sensor that shows all of it measures what "map" means.
      const isWhole = named?.role === "boost" && isAbsolutePressure(unit, samples);
      const guess: RankedRole | null = isWhole ? { role: "map", rank: named.rank + 15 } : named;
      const dead = samples !== undefined && !samples.some((sample) => !Number.isNaN(sample));
      return guess === null ? null : { ...guess, at, rank: guess.rank + (dead ? 1000 : 0) };
    })
    .filter((guess) => guess !== null)
    .toSorted((a, b) => a.rank - b.rank || a.at - b.at);
  const taken = new Set<Role>();
  const give = (role: Role, at: number): void => {
    taken.add(role);
    assigned[at] = role;
  };
  for (const { role, at } of guesses) if (!taken.has(role)) give(role, at);
  for (const { role, at } of guesses) {
    const second = role === "lambda" ? "lambda-2" : role === "afr" ? "afr-2" : null;
    if (assigned[at] === null && second !== null && !taken.has(second)) give(second, at);
  }
  return assigned;
}

interface RankedRole {
  readonly role: Role;
  readonly rank: number;
}

const byPhrase = new Map<string, RoleRule>();
for (const rule of roleRules) {
  for (const phrase of rule.phrases.split("|")) {
    const { core, full } = nameWords(phrase);
    // A phrase that leans on a filler word ("pack current") must be found whole.
    byPhrase.set(core === full ? core : `=${full}`, rule);
  }
}

function rankedGuess(label: string, unit: string, samples?: Float64Array): RankedRole | null {
  const name = nameWords(bareName(label));
  const rule = byPhrase.get(`=${name.full}`) ?? byPhrase.get(name.core) ?? null;
  if (rule === null) return null;
  const quantity = quantityOf(unit);
  if (quantity !== null && rule.quantities.length > 0 && !rule.quantities.includes(quantity)) {
    // Loggers write the acceleration of gravity like grams.
    if (unit.trim() !== "g" || !rule.quantities.includes("acceleration")) return null;
  }
  const role = resolve(rule.role, name, unit, samples);
  const first = name.numbers.every((number) => number === 1);
  const summary = name.spelled.some((word) => summaries.has(word));
  const rank =
    rule.rank * 10 + (name.numbers.length > 0 ? 1 + Math.max(...name.numbers) : 0) - (summary ? 1 : 0);
  if (first) return { role, rank };
  if (role === "lambda") return { role: "lambda-2", rank };
  if (role === "afr") return { role: "afr-2", rank };
  return role === "egt" ? { role, rank: rank + 5 } : null;
}

/**
 * Whether a pressure counts from vacuum: its unit says so, or it never comes near the 0 of an engine without boost. In
 * psi and bar a log of full load alone could stay as high, so there only the unit tells.
 */
function isAbsolutePressure(unit: string, samples: Float64Array | undefined): boolean {
  const quantity = quantityOf(unit);
  if (quantity === "pressure-absolute") return true;
  if (samples === undefined || (quantity !== null && quantity !== "pressure")) return false;
  let lowest = Infinity;
  for (const sample of samples) if (sample < lowest) lowest = sample;
  const id = parseUnit(unit);
  if (id === null) return lowest >= 800 && lowest < Infinity;
  return ["mbar", "hPa", "kPa", "Pa"].includes(id) && lowest < Infinity && convert(lowest, id, "kPa") >= 85;
}

const summaries = new Set(["avg", "average", "overall", "general", "geral", "total", "mean", "media"]);

/** A unit behind the name that is there twice, or the number of a component, as in "Engine Speed (G28)", says nothing. */
function bareName(label: string): string {
  const bare = splitUnit(label.replace(/\s*\([GNJ]\d{1,3}\)$/, ""), false).label;
  return bare === "" ? label : bare;
}

function resolve(
  role: RoleRule["role"],
  name: NameWords,
  unit: string,
  samples: Float64Array | undefined,
): Role {
  if (role !== "mixture" && role !== "mixture-target") return role;
  const stated = parseUnit(unit);
  const isAfr = stated === null ? namesAfr(name.spelled) && !isAroundOne(samples) : stated === "AFR";
  if (role === "mixture") return isAfr ? "afr" : "lambda";
  return isAfr ? "afr-target" : "lambda-target";
}

function namesAfr(spelled: readonly string[]): boolean {
  if (spelled.includes("lambda")) return false;
  return spelled.includes("afr") || spelled.includes("af") || spelled.includes("air");
}

/** Whether most values are what lambda can be and no air-fuel ratio of any fuel: below 3. */
function isAroundOne(samples: Float64Array | undefined): boolean {
  let below = 0,
    count = 0;
  for (const sample of samples ?? []) {
    if (!(sample > 0)) continue;
    count++;
    if (sample < 3) below++;
  }
  return below > 0.9 * count;
}

import type { InputTrouble, ResultId } from "../../pages/calculators/answer";
import type { ChoiceId, ChoiceOf, NamedInput, Tool } from "../../pages/calculators/calculator-inputs";
import type { EnginePath } from "../../../domain/tables/templates/engine-facts";

const inputs: Readonly<Record<NamedInput, string>> = {
  displacementL: "Displacement",
  cylinders: "Cylinders",
  vePercent: "Volumetric efficiency",
  barometerBar: "Barometer, absolute",
  mapBar: "Manifold, gauge",
  airC: "Air temperature",
  rpm: "Engine speed",
  lambda: "Mixture to aim at",
  stoichiometricRatio: "Stoichiometric ratio",
  flowLbPerH: "Flow of one injector",
  count: "Injectors",
  ratedBar: "Flow stated at",
  fuelBar: "Fuel pressure, gauge",
  densityRatio: "Density, fuel to test fluid",
  deadTimeMs: "Dead time",
  shortestMs: "Shortest pulse",
  pulsesPerCycle: "Pulses per cycle",
  flowLbPerH2: "Flow of one, bank B",
  count2: "Injectors, bank B",
  deadTimeMs2: "Dead time, bank B",
  stageMapBar: "Bank B opens at, gauge",
  stageDutyPercent: "Bank A stays below",
  loggedMs: "Injection time",
  powerHp: "Power at the crank",
  bsfcLbPerHpH: "Specific consumption",
  dutyPercent: "Highest duty",
  acrossBar: "Pressure across injector",
  densityKgPerL: "Fuel density",
  volts: "Battery voltage",
  mixtureLambda: "Lambda",
  mixtureAfr: "Air-fuel ratio",
  gaugeAfr: "Reading of the gauge",
  gaugeRatio: "Gauge is set to",
};

const choices: { readonly [Id in ChoiceId]: Readonly<Record<ChoiceOf<Id>, string>> } = {
  aim: { time: "Injection time", efficiency: "Efficiency from a time" },
  regulator: { "manifold-referenced": "Follows the manifold 1:1", fixed: "Fixed pressure" },
  staging: {
    one: "One bank",
    together: "Two, together",
    "from-pressure": "Two, B from a pressure",
    "above-duty": "Two, B above a duty",
  },
  table: { curve: "Curve by pressure", map: "Map by pressure and speed" },
  tableVe: { starting: "Starting curve", same: "The same everywhere" },
  breathing: {
    "two-valve": "Two valves",
    "four-valve": "Four valves",
    race: "Race cams",
    turbo: "Turbo or supercharger",
  },
  size: { power: "Power they support", injectors: "Injectors for a power" },
  blendBy: { volume: "By volume", mass: "By mass" },
  meant: { lambda: "Lambda", afr: "Air-fuel ratio", "gauge-afr": "Gauge reading" },
};

const choiceNames: Readonly<Record<ChoiceId, string>> = {
  aim: "What to find",
  regulator: "Pressure regulator",
  staging: "Banks of injectors",
  table: "Table",
  tableVe: "Efficiency in the table",
  breathing: "Engine",
  size: "What to find",
  blendBy: "Shares",
  meant: "What is known",
};

const results: Readonly<Record<ResultId, readonly [name: string, formula: string]>> = {
  airMg: ["Air per cylinder and cycle", "(barometer + manifold) · V / (287.05 · T) · VE"],
  airFlow: ["Air of the engine", "air · cylinders · rpm / 2 · 60"],
  fuelMg: ["Fuel per cylinder and cycle", "air / (stoichiometric ratio · lambda)"],
  acrossBar: ["Pressure across the injector", "1:1: fuel pressure; fixed: fuel pressure − manifold"],
  mgPerMs: ["Flow per cylinder", "flow · 0.126 · √(Δp / stated at) · √density · injectors / cylinders"],
  effectiveMs: ["Time that fuel flows", "fuel / pulses / flow"],
  pulseMs: ["Injection time", "time that fuel flows + dead time, not below the shortest"],
  duty: ["Duty", "time · pulses · rpm / 1200"],
  effectiveMs2: ["Time that fuel flows, bank B", "its share of the fuel / pulses / its flow"],
  pulseMs2: ["Injection time, bank B", "time that fuel flows + its dead time"],
  duty2: ["Duty, bank B", "time · pulses · rpm / 1200"],
  efficiency: ["Volumetric efficiency", "(time − dead time) · flow · ratio · lambda / air at 100 %"],
  supportedHp: ["Power supported", "injectors · flow · √(Δp / stated at) · duty / consumption"],
  supportedKw: ["Power supported", "hp · 0.7457"],
  totalFlow: ["Fuel of all injectors", "power · consumption"],
  eachFlow: ["Flow of one injector", "power · consumption / injectors / duty · √(stated at / Δp)"],
  eachVolume: ["Flow of one injector", "mass flow / density: 1 lb/h = 7.56 g/min"],
  bsfcMetric: ["Specific consumption", "lb/(hp h) · 608.3"],
  longestMs: ["Longest pulse at this duty", "duty · 1200 / rpm"],
  deadTime: ["Dead time", "dead time + value between the two nearest voltages"],
  blendRatio: ["Stoichiometric ratio", "Σ share by mass · ratio"],
  blendDensity: ["Density", "Σ share by volume · density"],
  massShares: ["Second fuel by mass", "volume · density / sum"],
  volumeShares: ["Second fuel by volume", "mass / density / sum"],
  lambda: ["Lambda", "air-fuel ratio / stoichiometric ratio"],
  afr: ["Air-fuel ratio of this fuel", "lambda · stoichiometric ratio"],
  gaugeAfr: ["Shown by the gauge", "lambda · ratio that the gauge is set to"],
  equivalence: ["Equivalence ratio", "1 / lambda"],
  excess: ["Fuel beyond the air", "1 / lambda − 1"],
};

const paths: Readonly<Record<EnginePath, string>> = {
  "engine.displacementL": "displacement",
  "engine.cylinders": "cylinders",
  "engine.induction": "induction",
  "injectors.count": "number of injectors",
  "injectors.flowLbPerH": "injector flow",
  "injectors.ratedPressureBar": "pressure of the flow",
  "injectors.deadTimeMs": "dead time",
  "injectors.regulator": "pressure regulator",
  "fuel.stoichiometricRatio": "stoichiometric ratio",
  "limits.rpm": "engine speed limit",
  "limits.boostBar": "boost limit",
};

const trouble = (entry: InputTrouble, range: (value: number) => string): string =>
  entry.code === "no-flow" ? "Above the manifold" : `${range(entry.min)} to ${range(entry.max)}`;

/** Words of the calculators and of new tables. */
export const calculators = {
  title: "Calculators",
  tools: {
    injection: "Injection time",
    injectors: "Injectors and power",
    "dead-time": "Dead time",
    blend: "Fuel blend",
    mixture: "Lambda and AFR",
  } satisfies Record<Tool, string>,
  toolList: "Calculators",
  notes: {
    injection: "Speed density: the air from pressure, temperature and displacement, the fuel from the air.",
    injectors: "What the fuel flow of the injectors is worth in power, and the other way round.",
    "dead-time": "The time an injector takes to open grows as the voltage falls.",
    blend: "Air that the parts need adds up, so the ratio is their mean by mass.",
    mixture: "A sensor measures lambda; an AFR gauge multiplies it by the ratio of the fuel it is set to.",
  } satisfies Record<Tool, string>,
  sources: {
    injection:
      "Ideal gas law, R = 287.05 J/(kg K): ISO 2533. Charge and fuel: Heywood, Internal Combustion Engine Fundamentals (1988), 2.9 and 2.10. Flow over pressure: Bernoulli's equation of an orifice. Not in it: wall film, charge heating in the port, acceleration.",
    injectors:
      "Specific fuel consumption: Heywood (1988), 2.8. Usual at full load: gasoline 0.45 to 0.5 lb/(hp h) without boost, 0.55 to 0.65 with; ethanol about 1.4, methanol about 2 times as much. 1 hp = 0.7457 kW.",
    "dead-time":
      "Straight lines between voltages and the end values held outside, as the ECU calculates. The table is relative to the dead time at about 13.5 V; the first values are those of a stand-alone ECU: replace them with your injector's.",
    blend:
      "Mass balance of complete combustion. Densities at 15 to 20 °C; volumes added up, without the shrinking below 0.5 % when alcohol meets gasoline.",
    mixture: "Definition of lambda: Heywood (1988), 2.9. Equivalence ratio: its inverse.",
  } satisfies Record<Tool, string>,
  sentence: {
    time: (pulse: string, at: string, speed: string, duty: string) =>
      `${pulse} at ${at} and ${speed}: open ${duty} of the time.`,
    tooLong: (pulse: string, speed: string) =>
      `${pulse} do not fit into a cycle at ${speed}. Larger injectors or a second bank are needed.`,
    efficiency: (efficiency: string, time: string) => `${time} stand for an efficiency of ${efficiency}.`,
    power: (power: string, duty: string) => `These injectors support ${power} at ${duty} duty.`,
    injectors: (each: string, power: string) => `${power} need injectors of ${each} each.`,
    deadTime: (time: string, volts: string) => `The injector opens ${time} late at ${volts}.`,
    blend: (ratio: string) => `This blend burns with ${ratio} times its mass of air.`,
    mixture: (lambda: string, side: "rich" | "lean" | "exact", share: string) =>
      side === "exact"
        ? `${lambda}: just the air that the fuel needs.`
        : side === "rich"
          ? `${lambda} is rich: ${share} more fuel than the air can burn.`
          : `${lambda} is lean: ${share} less fuel than the air could burn.`,
    wrong: (count: number) =>
      count === 1
        ? "Correct the marked value, then there is a result."
        : `Correct the ${count} marked values, then there is a result.`,
  },
  groups: {
    engine: "Engine",
    point: "Operating point",
    fuel: "Fuel",
    injectors: "Injectors",
    power: "Power",
    pulse: "Duty of a pulse",
    opening: "Injector",
    voltages: "Added by the voltage",
    parts: "Parts",
    known: "Known",
    table: "As a whole table",
  },
  results: "Result",
  formula: "Formula",
  source: "Source",
  inputs,
  choices,
  choiceNames,
  found: results,
  atVolts: (volts: number) => `At ${volts} V`,
  part: (number: number) => `Fuel ${number}`,
  share: "Share",
  ratio: "Ratio by mass",
  density: "Density",
  trouble,
  notANumber: "Type a number",
  fuel: "Fuel",
  ownFuel: "Own values",
  vehicle: "Values of",
  noVehicle: "Typed here",
  vehicleHint: "Choose a vehicle to fill in what it states.",
  taken: "What the vehicle states was filled in.",
  notStated: (list: string) => `The vehicle does not state: ${list}.`,
  paths,
  preview: (size: string, low: string, high: string, duty: string) =>
    `${size} cells, ${low} to ${high}. Highest duty up to the engine speed above: ${duty}.`,
  noPreview: "No table: correct the marked values, or raise the fuel pressure above the manifold's.",
  pressureHead: "Manifold, gauge",
  timeHead: "Injection time",
  dutyHead: (speed: string) => `Duty at ${speed}`,
  make: "Make a table of it",
  makeNeeds: "Choose a vehicle above: the table belongs to it.",
  made: (name: string) => `${name} was made.`,
  madeName: "Injection time, calculated",
  newTable: {
    set: (count: number) => `FuelTech set: ${count} tables`,
    createSet: (count: number) => `Make ${count} tables`,
    made: (count: number) => `${count} tables were made.`,
    starting: "These are starting values: correct them from a log before full load.",
    timesBlank: (list: string) =>
      `Injection times stay blank: the vehicle does not state ${list}. Fill that in on its page first.`,
    assumed: (list: string) => `Taken as usual, because the vehicle does not state it: ${list}.`,
    ignition: "Ignition is blank: FuelTune makes up no advance.",
  },
};

import type { Quantity, UnitId } from "./units";

const footM = 0.3048;
const poundForceN = 4.4482216152605;
const psiKpa = poundForceN / 0.0254 ** 2 / 1000;

/**
 * Quantity, id, scale and shift to the base unit (base = (value + shift) * scale), and spellings seen in logs.
 * Factors are the exact definitions of NIST Special Publication 811 (2008), appendix B, unless noted.
 */
export const unitRows: readonly (readonly [
  quantity: Quantity,
  id: UnitId,
  scale: number,
  shift: number,
  names: string,
])[] = [
  // Base kPa. One psi is a pound-force on a square inch.
  ["pressure", "kPa", 1, 0, "kilopascal|kpascal|кпа"],
  ["pressure", "Pa", 0.001, 0, "pascal|па"],
  ["pressure", "MPa", 1000, 0, "megapascal"],
  ["pressure", "hPa", 0.1, 0, "hectopascal"],
  ["pressure", "mbar", 0.1, 0, "mb|millibar"],
  ["pressure", "bar", 100, 0, "bars|бар"],
  ["pressure", "psi", psiKpa, 0, "lb/in2|lbf/in2|psid"],
  ["pressure", "inHg", 3.386389, 0, 'inhg|in.hg|inch hg|"hg'],
  ["pressure", "mmHg", 0.133322387415, 0, "torr"],
  ["pressure", "kgf/cm2", 98.0665, 0, "kg/cm2|kgf/cm^2|kg/cm^2"],
  ["pressure", "atm", 101.325, 0, ""],
  ["pressure-gauge", "kPa-gauge", 1, 0, "kpa gauge|kpa(g)|kpag|kpa rel|kpa relative"],
  ["pressure-gauge", "bar-gauge", 100, 0, "bar gauge|bar(g)|barg|bar rel|bar relative"],
  ["pressure-gauge", "psi-gauge", psiKpa, 0, "psi gauge|psig|psi(g)|psi rel|psi relative"],
  ["pressure-absolute", "kPa-abs", 1, 0, "kpa abs|kpa(a)|kpaa|kpa absolute"],
  ["pressure-absolute", "bar-abs", 100, 0, "bar abs|bar(a)|bara|bar absolute"],
  ["pressure-absolute", "psi-abs", psiKpa, 0, "psi abs|psia|psi(a)|psi absolute"],
  // Base °C.
  ["temperature", "°C", 1, 0, "c|*c|.c|degc|deg c|degrees c|celsius|℃|ºc|˚c|grad c|°c."],
  ["temperature", "°F", 5 / 9, -32, "f|*f|.f|degf|deg f|degrees f|fahrenheit|℉|ºf|˚f"],
  ["temperature", "K", 1, -273.15, "kelvin|°k"],
  // Base %.
  ["fraction", "%", 1, 0, "percent|pct|%dc|angle%|tps|ped|duty cycle|prozent|por cento"],
  ["fraction", "ratio", 100, 0, "fraction|mult"],
  ["fraction", "‰", 0.1, 0, "permille"],
  ["fraction", "ppm", 1e-4, 0, ""],
  // Base degree.
  [
    "angle",
    "deg",
    1,
    0,
    "°|*|º|˚|degree|degrees|grad|graus|grados|btdc|°btdc|degbtdc|deg btdc|degrees btdc|atdc|°atdc|°kw|°ca|°cr|°crk|dk",
  ],
  ["angle", "rad", 180 / Math.PI, 0, "radian|radians"],
  ["angular-speed", "deg/s", 1, 0, "°/s|*/s|deg/sec|dps|degrees/s"],
  ["angular-speed", "rad/s", 180 / Math.PI, 0, "rad/sec"],
  // Base revolution per minute.
  ["rotation", "rpm", 1, 0, "/min|1/min|min-1|r/min|rev/min|u/min|u/m|об/мин|giri/min|tr/min|rot/min"],
  // Base km/h.
  ["speed", "km/h", 1, 0, "kph|kmh|kmph|km / h|км/ч"],
  ["speed", "m/s", 3.6, 0, "mps|meters/second|metres/second|m/sec|ms-1"],
  ["speed", "mph", 1.609344, 0, "mi/h|miles/h|mile/h"],
  ["speed", "kn", 1.852, 0, "knot|knots|kt|kts"],
  ["speed", "ft/s", 1.09728, 0, "fps"],
  // Base m/s2. Standard gravity is 9.80665.
  ["acceleration", "m/s2", 1, 0, "m/s^2|m/s/s|ms-2|m/sec2"],
  ["acceleration", "g0", 9.80665, 0, "gforce|g-force|gs"],
  ["acceleration", "km/h/s", 1 / 3.6, 0, "kph/s"],
  // Base m.
  ["distance", "m", 1, 0, "meter|meters|metre|metres"],
  ["distance", "km", 1000, 0, "kilometer|kilometers|kilometre|kilometres|км"],
  ["distance", "mi", 1609.344, 0, "mile|miles"],
  ["distance", "ft", 0.3048, 0, "feet|foot"],
  ["distance", "mm", 0.001, 0, "millimeter|millimeters"],
  ["distance", "in", 0.0254, 0, "inch|inches"],
  // Base s.
  ["time", "s", 1, 0, "sec|secs|second|seconds|segundo|segundos|с|сек"],
  ["time", "ms", 0.001, 0, "msec|millisecond|milliseconds|мс"],
  ["time", "µs", 1e-6, 0, "us|usec|microsecond|microseconds|мкс"],
  ["time", "min", 60, 0, "minute|minutes|minuto|minutos"],
  ["time", "h", 3600, 0, "hr|hour|hours|hora|horas"],
  ["frequency", "Hz", 1, 0, "hertz|гц"],
  ["frequency", "kHz", 1000, 0, ""],
  ["voltage", "V", 1, 0, "volt|volts|voltage|в"],
  ["voltage", "mV", 0.001, 0, "millivolt|millivolts"],
  ["current", "A", 1, 0, "amp|amps|ampere|amperes"],
  ["current", "mA", 0.001, 0, "milliamp|milliamps"],
  // Base kW. Mechanical horsepower is 550 ft lbf/s; the metric one 75 kgf m/s.
  ["power", "kW", 1, 0, "kilowatt|kilowatts|квт"],
  ["power", "W", 0.001, 0, "watt|watts"],
  ["power", "hp", (550 * footM * poundForceN) / 1000, 0, "bhp|whp|horsepower"],
  ["power", "PS", 0.73549875, 0, "cv|metric hp|л.с."],
  ["energy", "kWh", 1, 0, ""],
  ["energy", "Wh", 0.001, 0, ""],
  ["energy", "MJ", 1 / 3.6, 0, ""],
  ["charge", "Ah", 1, 0, "amp hours|amph"],
  // Base N m.
  ["torque", "Nm", 1, 0, "n m|newton meter|newton meters|нм"],
  ["torque", "lb ft", footM * poundForceN, 0, "lbft|lb-ft|ft-lb|ftlb|ft lb|ft-lbs|ftlbs|lbf ft|ft lbf"],
  ["torque", "kgf m", 9.80665, 0, "kgfm|kgm|mkgf"],
  // Base g/s. One pound is 453.59237 g.
  ["mass-flow", "g/s", 1, 0, "g/sec|grams/sec|gm/s"],
  ["mass-flow", "kg/h", 1 / 3.6, 0, "kg/hr|kgh"],
  ["mass-flow", "kg/min", 1000 / 60, 0, ""],
  ["mass-flow", "lb/h", 453.59237 / 3600, 0, "lb/hr|lbs/h|lbs/hr|pph|lbh"],
  ["mass-flow", "lb/min", 453.59237 / 60, 0, "lbs/min"],
  ["mass-flow", "mg/s", 0.001, 0, "mg/sec"],
  // Base cc/min.
  ["volume-flow", "cc/min", 1, 0, "cm3/min|ccm|ml/min|cc/m"],
  ["volume-flow", "L/h", 1000 / 60, 0, "l/hr|lph|liters/hour|litres/hour|л/ч"],
  ["volume-flow", "L/min", 1000, 0, "lpm"],
  // US gallon of 231 cubic inches.
  ["volume-flow", "gal/h", 3785.411784 / 60, 0, "gal/hr|gph"],
  ["mass", "g", 1, 0, "gram|grams"],
  ["mass", "mg", 0.001, 0, "milligram"],
  ["mass", "kg", 1000, 0, "kilogram|кг"],
  ["mass", "lb", 453.59237, 0, "lbs|pound|pounds"],
  ["volume", "L", 1, 0, "l|liter|liters|litre|litres|л"],
  ["volume", "mL", 0.001, 0, "ml|cc|cm3"],
  ["volume", "gal", 3.785411784, 0, "gallon|gallons"],
  ["lambda", "λ", 1, 0, "lambda|la|lam"],
  ["afr", "AFR", 1, 0, "a/f|air/fuel|afr:1|:1"],
];

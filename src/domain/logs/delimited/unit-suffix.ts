/** A column's name taken apart. */
export interface NamedUnit {
  readonly label: string;
  /** "" when the name states none. */
  readonly unit: string;
}

const knownUnits = new Set(
  (
    "s sec secs second seconds segundo segundos sekunden ms msec msecs millisecond milliseconds us usec µs μs min mins minute " +
    "minutes h hr hrs hour hours sec.ms rpm 1/min /min u/min rev/min hz khz % percent %dc kpa mpa pa hpa mbar mb bar psi psia psig " +
    "inhg mmhg atm kg/cm2 kgf/cm2 c f k °c °f ℃ ℉ ° *c *f * degc degf deg degs degree degrees deg.c deg.f grad °ca °btdc °crk °kw " +
    "btdc dbtdc v volt volts mv a amp amps ma ah kwh wh w kw hp cv ps bhp whp nm n.m ft-lb ft-lbs lb-ft lbft ftlb kgm n g mg kg lb " +
    "lbs mg/stk mg/stroke mg/str g/stk g/s g/sec g/rev g/cyl mg/cyl kg/h kg/hr lb/h lb/hr lb/min lbs/min l l/h l/hr l/100km km/l mpg gal " +
    "gal/h gph cc cc/min ml ml/min mm mm3 cm m ft in inch km mi mile miles km/h kmh kph mph m/s m/s2 m/s^2 m/s² ft/s meters/second " +
    "ft/s2 g's gs rad rad/s deg/s °/s %/s lambda λ afr phi eq load mode gear dam tps mult ratio bit bits flag count counts steps step db ohm " +
    "ohms °/m °c/s kpa/s rpm/s bar/s v/s degc/s gear_num index ppm :1"
  ).split(" "),
);

/** Words behind a unit that say what it is measured against: "kPa abs", "deg BTDC", "% est.". */
const references = new Set("abs absolute gauge rel relative btdc atdc est est. rms".split(" "));

/** True for text that is a unit of measure, not part of a name: "km/h" is, "SAE", "Bank 1" or "Filtered" are not. */
export function isUnitLike(text: string): boolean {
  const unit = text.trim().toLowerCase().replaceAll(/\s+/g, "");
  if (unit === "" || unit === "-") return true;
  if (unit.length > 16) return false;
  if (knownUnits.has(unit)) return true;
  const [first = "", second = "", ...more] = text.trim().toLowerCase().split(/\s+/);
  if (more.length === 0 && knownUnits.has(first) && references.has(second)) return true;
  // Compounds: grams per stroke, 1/min, % est.
  const parts = unit.split("/");
  if (parts.length === 2 && knownUnits.has(parts[0]!) && /^[\p{L}\d²³^°]{1,7}$/u.test(parts[1]!)) return true;
  return /^[°%λ]/u.test(unit);
}

/**
 * Takes the unit off a column's name: the last bracket group, round or square, at the end of the name. With `always`
 * any such group is a unit; else only one that reads like a unit.
 */
export function splitUnit(name: string, always: boolean): NamedUnit {
  const whole = name.trim();
  const close = whole.at(-1);
  const open = close === ")" ? "(" : close === "]" ? "[" : null;
  if (open === null) return { label: whole, unit: "" };
  const at = openingBracket(whole, open, close!);
  if (at <= 0) return { label: whole, unit: "" };
  const unit = whole.slice(at + 1, -1).trim();
  const label = whole.slice(0, at).trim();
  if (label === "" || !(always || isUnitLike(unit))) return { label: whole, unit: "" };
  return { label, unit: unit === "-" ? "" : unit };
}

/** Takes the brackets off a cell of a units row: "(kPa)" and "[kPa]" are kPa. */
export function bareUnit(cell: string): string {
  const text = cell.trim();
  const bracketed = /^\((.*)\)$/u.exec(text) ?? /^\[(.*)\]$/u.exec(text);
  const unit = (bracketed?.[1] ?? text).trim();
  return unit === "-" ? "" : unit;
}

function openingBracket(text: string, open: string, close: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === close) depth++;
    else if (text[at] === open && --depth === 0) return at;
  }
  return -1;
}

import type { Quantity } from "../units";
import type { Role } from "./roles";

/** Names that mean a role: the whole name must be one of the phrases, so an unknown word stops the guess. */
export interface RoleRule {
  /** "mixture" and "mixture-target" become lambda or AFR by the unit, then by the name. */
  readonly role: Role | "mixture" | "mixture-target";
  /** 0 is the signal a tuner would choose; higher ranks stand in when it is missing. */
  readonly rank: number;
  /** Units the role can have; a known unit of another quantity stops the guess. Empty: any. */
  readonly quantities: readonly Quantity[];
  /** In rule words (role-words.ts). */
  readonly phrases: string;
}

const pressure: readonly Quantity[] = ["pressure", "pressure-gauge", "pressure-absolute"];
const temperature: readonly Quantity[] = ["temperature"];
const opening: readonly Quantity[] = ["fraction", "angle"];
const flow: readonly Quantity[] = ["mass-flow", "volume-flow"];

/** The rules, by role. Two rules of one role differ in rank. */
export const roleRules: readonly RoleRule[] = [
  rule("rpm", 0, ["rotation", "frequency"], "rpm|engine rpm|engine speed|rpm engine|rpm motor|n engine"),
  rule(
    "map",
    0,
    pressure,
    "map|manifold press|saugrohrdruck|manifold absolute press|press manifold|press absolute manifold|intake manifold press|intake manifold absolute press|absolute manifold press|press manifold absolute|press absolute intake|map press|press absolute manifold intake|press intake manifold|absolute press intake manifold|press manifold intake",
  ),
  rule(
    "map",
    2,
    pressure,
    "manifold air press|manifold air press filtered|map filtered|intake press|press intake",
  ),
  rule(
    "boost",
    0,
    pressure,
    "boost|boost press|mgp|manifold relative press|relative manifold press|press boost|manifold gauge press|boost press relative|press turbo|turbo press|boost vacuum|turbo boost|turbo boost vacuum relative",
  ),
  rule(
    "boost-target",
    0,
    pressure,
    "boost target|target boost|target boost press|boost press target|boost target press|target boost level|boost control target press|boost control target press corrected",
  ),
  rule(
    "baro",
    0,
    pressure,
    "baro|baro press|press baro|baro press vehicle|umgebungsdruck|luftdruck|ambient press|press ambient|atm press",
  ),
  rule(
    "tps",
    0,
    opening,
    "tps|throttle|throttle pos|drosselklappenstellung|throttle valve angle|throttle valve pos|throttle angle|throttle plate angle|throttle opening|throttle opening angle|absolute throttle pos|pos throttle|opening throttle|wdkba|throttle plate pos|throttle plate|drosselklappenwinkel|pos throttle заслонки",
  ),
  rule("tps", 1, opening, "throttle pos manifold|tps pos|throttle pos absolute"),
  rule("tps", 2, opening, "relative throttle pos"),
  rule(
    "pedal",
    0,
    opening,
    "pedal|pedal pos|pos pedal|fahrpedalstellung|gaspedalstellung|aps|accelerator pedal pos|accelerator pos|pos accelerator|accelerator pedal|accelerator pedal angle|accelerator angle|throttle pedal pos|throttle pedal|pos pedal accelerator|drive by wire accelerator pedal pos|drive wire accelerator pedal pos|fahrpedal|accelerator pos d|accelerator pedal pos d|accelerator",
  ),
  rule(
    "mixture",
    0,
    ["lambda", "afr"],
    "lambda|afr|wideband|wideband o2|o2 wideband|o2 probe|probe|probe lambda|air fuel ratio|air fuel|afr ratio|af ratio|exhaust o2|wideband eq ratio|wideband afr|wideband lambda|lambda probe|afr wideband|lambda exhaust|air fuel lambda|wideband air fuel ratio|lambdawert|exhaust lambda",
  ),
  rule("mixture", 2, ["lambda", "afr"], "o2 lambda|o2 lambda probe|lambda o2 probe|mixture"),
  rule("mixture", 4, ["lambda", "afr"], "probe malha fechada|lambda mf|closed loop o2|closed loop lambda"),
  rule(
    "mixture-target",
    0,
    ["lambda", "afr"],
    "lambda target|target lambda|afr target|target afr|afr lambda target|target malha fechada|target mixture|air fuel ratio target|target air fuel ratio|closed loop target|air fuel target|lambda target malha fechada",
  ),
  rule(
    "mixture-target",
    2,
    ["lambda", "afr"],
    "o2 control target|target fuel final|target fuel|eq ratio target|target eq ratio|fuel mixture target|fuel target lambda|afr set point|lambda set point|power mode fuel ratio target",
  ),
  rule(
    "closed-loop-correction",
    0,
    ["fraction"],
    "correction malha fechada|lambda correction|closed loop correction|closed loop fuel correction|cl lambda fuel correction|cl fuel correction|correction lambda",
  ),
  rule("closed-loop-factor", 0, ["fraction"], "ego correction|gego|ego"),
  rule(
    "stft",
    0,
    ["fraction"],
    "stft|short term fuel trim|short fuel trim|fuel trim short term|short term trim|short term fuel|af correction|short term correction|short correction|o2 control short term fuel trim|correction short term|trim short term|afr correction|fuel short term trim|correction fuel short term",
  ),
  rule(
    "ltft",
    0,
    ["fraction"],
    "ltft|long term fuel trim|long fuel trim|fuel trim long term|long term trim|af learning|long correction|long term fuel|long term correction|afr learning|fuel long term trim|correction fuel long term",
  ),
  rule(
    "ignition",
    0,
    ["angle"],
    "advance|spark advance|ignition advance|advance ignition|ignition angle|ignition timing|timing advance|ignition timing advance|ignition timing angle|point ignition|zwout|zundwinkel|zundzeitpunkt|angle advance ignition|ignition total timing|spark|timing|angle ignition|spark timing|ignition point",
  ),
  rule("dwell", 0, ["time"], "dwell|dwell time|ignition dwell|dwell ignition|coil dwell|ignition dwell time"),
  rule("knock", 0, [], "knock|knock level|level knock|knock level global|knock v|knock volt|knock detected"),
  rule("knock", 1, [], "feedback knock|feedback knock correction|knock knock level"),
  rule("knock", 2, [], "knock knock"),
  rule("knock-retard", 0, ["angle"], "knock retard|retard knock|ignition retard knock"),
  rule("knock-retard", 1, ["angle"], "ignition retard|total knock retard"),
  rule(
    "coolant",
    0,
    temperature,
    "coolant|coolant temp|engine coolant temp|engine temp|temp motor|temp engine|temp coolant|temp coolant liquid|coolant liquid temp|tmot|tmotlin|kuhlmitteltemperatur|wassertemperatur|kuhlwassertemperatur|motortemperatur|temp liquid coolant|waterf|temp coolant motor|temp liquid coolant motor|temp liquid coolant engine",
  ),
  rule(
    "iat",
    0,
    temperature,
    "iat|mat|act|intake temp|intake air temp|air temp|temp air|temp intake air|temp air intake|air temp intake|temp intake|tans|tanslin|ansauglufttemperatur|lufttemperatur|manifold air temp|air intake temp",
  ),
  rule("iat", 2, temperature, "charge temp|charge air temp|air charge temp"),
  rule(
    "oil-temperature",
    0,
    temperature,
    "oil temp|engine oil temp|temp oil|oilf|oltemperatur|motoroltemperatur|temp oil engine|temp oil motor|oil temp engine",
  ),
  rule("fuel-temperature", 0, temperature, "fuel temp|temp fuel|ethanol temp|kraftstofftemperatur"),
  rule(
    "egt",
    0,
    temperature,
    "egt|exhaust temp|exhaust gas temp|temp exhaust|temp gas exhaust|abgastemperatur|egt temp|egt upstream turbo",
  ),
  rule(
    "injector-pw",
    0,
    ["time"],
    "pw|inj pw|inj pulse width|inj pulsewidth|inj time|inj ontime|inj on time|fuel inj on time|fuel inj time|time inj|einspritzzeit|einspritzzeit korrigiert|ti|inj|fuel last inj pulse width|fuel inj pulse width|pulse width|fuel pw|inj opening time|inj actual pw|last inj pulse width",
  ),
  rule("injector-pw", 2, ["time"], "inj pw di|inj time di|inj stage actual inj time"),
  rule(
    "injector-duty",
    0,
    ["fraction"],
    "inj duty|inj duty cycle|duty cycle|dutycycle|duty|opening inj|fuel inj duty cycle|fuel inj duty|idc|inj dutycycle|inj stage outputs highest duty cycle",
  ),
  rule(
    "fuel-pressure",
    0,
    pressure,
    "fuel press|press fuel|fuel rail press|kraftstoffdruck|fp|fp l|fuel press gauge",
  ),
  rule(
    "fuel-pressure",
    2,
    pressure,
    "rail press|raildruck|fp h|fp di|hpfp|hpfp press|fuel rail press absolute|fuel rail press gauge",
  ),
  rule(
    "oil-pressure",
    0,
    pressure,
    "oil press|press oil|engine oil press|oldruck|press oil motor|oil press engine",
  ),
  rule(
    "fuel-flow",
    0,
    flow,
    "fuel flow|flow fuel|flow total fuel|fluxo total fuel|fuel flow total|fuel flow cc|fuel consumption|fuel consumption rate|instant fuel consumption|fuel flow cc min",
  ),
  rule("fuel-flow", 1, flow, "vazao da bancada a|fuel flow lph|fuel flow l h"),
  rule(
    "maf",
    0,
    ["mass-flow"],
    "maf|mass air flow|mass airflow|mass air flow rate|air mass flow|flow mass air|airflow maf|mass flow|air flow mass|luftmasse|angesaugte luftmasse|flow air mass|mass airflow rate|airflow|mass flow air|maf air flow flow|air flow flow|flow air|air flow|air flow flow maf|maf mass",
  ),
  rule(
    "ethanol",
    0,
    ["fraction"],
    "ethanol|ethanol content|content ethanol|ethanol fuel|fuel ethanol content|flex|flex content|ethanol fuel content|fuel content|fuel ethanol|content alcohol|e85|flex ethanol",
  ),
  rule("ethanol", 2, ["fraction"], "ethanol final"),
  rule("ve", 0, ["fraction"], "ve|fuel ve|volumetric efficiency"),
  rule(
    "acceleration-enrichment",
    0,
    [],
    "accelerator enrich|fuel accelerator enrich|accelenrich|inj rapida e decaimento|inj rapida decaimento|inj fast decay|accelerator fuel|acc enrich|ae",
  ),
  rule(
    "battery",
    0,
    ["voltage"],
    "battery volt|battery v|v battery|vbatt|volt battery|battery|control module volt|system volt|volt system|ecu volt|input volt|battery volt ecu|u battery|volt vbatt|бортовои сети volt|volt бортовои сети|volt control module|batteriespannung|bordspannung|bordnetzspannung",
  ),
  rule("battery", 1, ["voltage"], "battery volts dash|battery volt dash|ext battery volt"),
  // Loggers of MegaSquirt compute a "Vehicle Speed" beside the sensor's own VSS.
  rule("speed", 0, ["speed"], "vss|vss speed"),
  rule(
    "speed",
    1,
    ["speed"],
    "vehicle speed|speed vehicle|velocity|speed|speed obd|ground speed|wheel speed|fahrzeuggeschwindigkeit|mph|kph|kmh|km h|vehicle velocity",
  ),
  rule(
    "speed",
    2,
    ["speed"],
    "driven wheel speed|speed tracao|speed traction|wheel speed traction hi res|gps speed|speed gps",
  ),
  rule("gear", 0, [], "gear|gear pos|gear selected|selected gear|gear number|gear engaged"),
  rule("power", 0, ["power"], "power|engine power|power engine|power motor"),
  rule("torque", 0, ["torque"], "torque|engine torque|torque engine|torque motor"),
  rule(
    "distance",
    0,
    ["distance"],
    "distance|distance traveled|distance total|trip distance|fuel calc dist total|distance travelled",
  ),
  rule(
    "wastegate-duty",
    0,
    ["fraction"],
    "wastegate duty|wastegate duty cycle|primary wastegate duty cycle|primary wastegate duty|wgdc|boost duty|boost duty cycle|boost control solenoid duty cycle|boost solenoid duty|wastegate|duty wastegate|boost control duty|wastegate valve duty cycle|boost frequency valve duty cycle",
  ),
  rule("idle-flag", 0, [], "lenta|engine idling|idling|idle flag|idle active|ralenti|leerlauf"),
  rule(
    "cutoff-flag",
    0,
    [],
    "cut retardcut|cut retardcut cut|dfco|retardcut cut state|retardcut fuel cut|fuel cut retardcut|dfco active",
  ),
  rule("cutoff-flag", 1, [], "cut inj|cutoff inj"),
  rule("cranking-flag", 0, [], "start motor|start engine|engine start|start flag"),
  rule("two-step-flag", 0, [], "2step|two step|hard launch|launch control active"),
  rule("enrichment-flag", 0, [], "inj rapida|accelerator enrich active|accelerator enrich flag"),
  rule(
    "after-start-flag",
    0,
    [],
    "inj pos start|inj pos partida|after start|afterstart|after start enrich active",
  ),
  rule("latitude", 0, ["angle"], "lat|latitude|gps lat|gps latitude|latitud"),
  rule("longitude", 0, ["angle"], "lon|long|gps lon|gps long|longitud"),
  rule("altitude", 0, ["distance"], "altitude|gps altitude|height|elevation|ele|elv|alt|gps height"),
  rule("heading", 0, ["angle"], "heading|bearing|course|gps heading|gps bearing|gps course|kurs"),
  rule(
    "satellites",
    0,
    [],
    "satellites|sats|number satellites|gps satellites|gps sats|gps nsat|nsat|gps n sat",
  ),
  rule(
    "acceleration-longitudinal",
    0,
    ["acceleration"],
    "force g acc|force g longitudinal|g force long|g force longitudinal|longitudinal acc|long acc|longacc|longitudinal g|accelerator g|acc long|accelerator long|g long|long g|acc longitudinal|g force acc",
  ),
  rule("acceleration-longitudinal", 1, ["acceleration"], "gps lon acc|gps longitudinal acc|gps long acc"),
  rule(
    "acceleration-lateral",
    0,
    ["acceleration"],
    "force g lateral|g force lat|g force lateral|lateral acc|lat acc|latacc|lateral g|acc lat|accelerator lat|g lat|lat g|acc lateral",
  ),
  rule("acceleration-lateral", 1, ["acceleration"], "gps lat acc|gps lateral acc"),
  rule("lap", 0, [], "lap|lap number"),
  rule("soc", 0, ["fraction"], "soc|state charge|battery soc|hv battery soc"),
  rule("soh", 0, ["fraction"], "soh|state health|battery soh"),
  rule("pack-voltage", 0, ["voltage"], "pack volt|hv battery volt|battery pack volt|hv volt"),
  rule(
    "pack-current",
    0,
    ["current"],
    "pack amps|pack current|hv battery current|battery pack current|hv current",
  ),
  rule("pack-temperature", 0, temperature, "pack temp|pack t|pack t c|hv battery temp|battery pack temp"),
  rule("pack-temperature", 1, temperature, "pack t f"),
  rule("motor-power", 0, ["power"], "motor pwr|motor power|traction motor power"),
  rule(
    "ambient-temperature",
    0,
    temperature,
    "ambient|ambient temp|umgebungstemperatur|außentemperatur|aussentemperatur|temp ambient air|ambient air temp|temp ambient|outside temp|temp air ambient",
  ),
];

function rule(
  role: RoleRule["role"],
  rank: number,
  quantities: readonly Quantity[],
  phrases: string,
): RoleRule {
  return { role, rank, quantities, phrases };
}

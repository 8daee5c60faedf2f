import { describe, expect, test } from "vitest";
import { assignRoles, guessRole } from "../../../src/domain/logs/roles";

describe("names of more loggers and languages", () => {
  test.each([
    ["Régimen del motor", "rpm", "rpm"],
    ["Revoluciones del motor", "rpm", "rpm"],
    ["Régime moteur", "tr/min", "rpm"],
    ["Pressão absoluta do coletor de admissão", "kPa", "map"],
    ["Presión absoluta del colector de admisión", "kPa", "map"],
    ["Saugrohrdruck", "mbar", "map"],
    ["Абсолютное давление во впускном коллекторе", "kPa", "map"],
    ["Давление во впускном коллекторе", "kPa", "map"],
    ["Intake pressure", "kPa", "map"],
    ["Pressão de turbo", "bar", "boost"],
    ["Turbo Boost & Vacuum Gauge", "psi", "boost"],
    ["Ladedruck: Istwert", "hPa", "boost"],
    ["Ladedruck: Sollwert", "hPa", "boost-target"],
    ["Boost pressure specified", "mbar", "boost-target"],
    ["Drosselklappenstellung", "%", "tps"],
    ["Posição do pedal", "%", "pedal"],
    ["Fahrpedalstellung", "%", "pedal"],
    ["Lambda Act.", "Lambda", "lambda"],
    ["Lambdawert", "λ", "lambda"],
    ["Wideband Air Fuel Ratio 1", "AFR", "afr"],
    ["Lambda Req.", "Lambda", "lambda-target"],
    ["Sollwert Lambda", "λ", "lambda-target"],
    ["Commanded Equivalence Ratio", "lambda", "lambda-target"],
    ["Fuel: target lambda", "", "lambda-target"],
    ["Zündzeitpunkt", "°KW", "ignition"],
    ["Atraso por detonação", "°", "knock-retard"],
    ["Wassertemperatur", "°C", "coolant"],
    ["Température du liquide de refroidissement", "°C", "coolant"],
    ["Lufttemperatur", "°C", "iat"],
    ["Primary Wastegate Duty Cycle", "%", "wastegate-duty"],
    ["Voltage (Control Module)", "V", "battery"],
    ["Batteriespannung", "V", "battery"],
    ["Bordspannung", "V", "battery"],
    ["Напряжение бортовой сети", "V", "battery"],
    ["Vitesse du véhicule", "km/h", "speed"],
    ["GPS LonAcc", "g", "acceleration-longitudinal"],
    ["LatAcc", "g", "acceleration-lateral"],
    ["InlineAcc", "g", "acceleration-longitudinal"],
    ["Accel Long", "g", "acceleration-longitudinal"],
    ["A/F Correction #1", "%", "stft"],
    ["A/F Learning #1", "%", "ltft"],
    ["Fuel: Short term trim bank 1", "%", "stft"],
    ["Correção de combustível curto prazo", "%", "stft"],
    ["MAF air flow rate", "g/sec", "maf"],
    ["Air flow rate from MAF", "g/s", "maf"],
    ["Pack T1 F", "°F", "pack-temperature"],
    ["Barometric pressure (from vehicle)", "psi", "baro"],
    ["Umgebungsdruck", "mbar", "baro"],
    ["Атмосферное давление", "kPa", "baro"],
    ["Number of satellites", "", "satellites"],
    ["Engine Speed (RPM)", "RPM", "rpm"],
    ["Engine Speed (G28)", "/min", "rpm"],
    ["Throttle Valve Angle", "%", "tps"],
    ["ECU Battery Voltage", "V", "battery"],
    ["ECU_RPM", "rpm", "rpm"],
    ["Target Boost Level", "kPa", "boost-target"],
    ["Exhaust Lambda Bank 1", "LA", "lambda"],
    ["Lambda Aim", "LA", "lambda-target"],
    ["Boost/Vacuum", "psi", "boost"],
    ["Alcohol Fuel %", "%", "ethanol"],
    ["Motoröltemperatur", "°C", "oil-temperature"],
    ["Zündwinkel Zyl.1", "°", "ignition"],
    ["Außentemperatur", "°C", "ambient-temperature"],
    ["Nível de detonação", "V", "knock"],
    ["Força G longitudinal", "g", "acceleration-longitudinal"],
    ["Температура масла двигателя", "°C", "oil-temperature"],
    ["Положение дросселя", "%", "tps"],
    ["Положение педали газа", "%", "pedal"],
    ["Расход воздуха", "kg/h", "maf"],
    ["Температура окружающего воздуха", "°C", "ambient-temperature"],
    ["Напряжение АКБ", "V", "battery"],
  ])("%s [%s] is %s", (label, unit, role) => {
    expect(guessRole(label, unit)).toBe(role);
  });
});

/** Name and unit behind a bar: limits, errors, targets, rates, other sensors, other places. */
const others = `
RPM Limit|rpm
RPM limiter|rpm
Target RPM|rpm
Idle RPM target|rpm
Idle Target RPM|rpm
RPM error|rpm
Max RPM|rpm
RPM Max|rpm
Min RPM|rpm
RPM dot|rpm/s
RPM/s|rpm/s
Launch RPM|rpm
Turbo RPM|rpm
Turbo speed|rpm
Turbine speed|rpm
Transmission input speed|rpm
Input Shaft Speed|rpm
Driveshaft RPM|rpm
Wheel Speed FL|km/h
Wheel Speed Front Left|km/h
Fan speed|rpm
Fan RPM|rpm
RPM 2|
Desired Idle Speed|rpm
Idle speed|rpm
Idle RPM|rpm
MAP Target|kPa
Target MAP|kPa
MAP target|kPa
Desired MAP|kPa
MAP Error|kPa
MAP Sensor Voltage|V
MAP voltage|V
MAP 2|kPa
MAP Max|kPa
MAP dot|kPa/s
Map Switch|
Map number|
Pre-throttle pressure|kPa
Exhaust Manifold Pressure|kPa
Exhaust Pressure|kPa
Exhaust back pressure|kPa
Boost Error|psi
Boost Error Integral|psi
Boost Max|psi
Boost Limit|psi
Boost Correction|%
Boost Control|%
Boost Gear|
Throttle Position Target|%
Throttle Target|%
Target Throttle Position|%
Commanded Throttle|%
Commanded throttle actuator|%
Desired Throttle Position|%
Throttle Max|%
TPS Dot|%/s
TPSdot|%/s
TPS DOT|%/s
TPS ADC|
TPS Voltage|V
Throttle Sensor Voltage|V
TPS Error|%
DBW Target|%
Brake Pedal|%
Brake pedal position|%
Clutch Pedal|
O2 Volts|V
O2 Voltage B1S1|V
O2 Sensor 1 Voltage|V
Oxygen Sensor Voltage B1S2|V
Narrowband|V
AFR Error|AFR
Lambda Error|λ
AFR Min|AFR
AFR Max|AFR
Lambda Min|λ
AFR Voltage|V
Lambda Voltage|V
Lambda Sensor Temp|°C
Lambda Heater Duty|%
Lambda Integrator|%
Lambda Control|%
Target AFR 2|AFR
AFR target error|AFR
Ignition Timing Target|deg
Base Ignition Timing|deg
Ignition Timing Base|deg
Ignition Correction|deg
Timing Correction|deg
Timing Retard|deg
Cam Timing|deg
Intake Cam Timing|deg
Exhaust Cam Advance|deg
Cam Advance|deg
Injection Timing|deg
Injector Timing|deg
Fuel Timing|deg
Ignition Timing Cyl 2|deg
Ignition Voltage|V
Ignition Switch|
Ignition Cut|
Spark Cut|
Fine Knock Learn|°
Knock Count|
Knock Counter|
Knock Threshold|V
Knock Limit|
Knock Window|
Knock Sum|
Knock sensor 2|V
Knock Learned|deg
Knock Enable|
Klopfregelung|
IgnitionRetardCyl2|
Coolant Pressure|kPa
Coolant Temp Sensor Voltage|V
Coolant Temp Max|°C
Coolant Temp Out|°C
Coolant Temp Radiator|°C
Intercooler Coolant Temp|°C
Water Flow|l/min
Intercooler Temp|°C
IAT 2|°C
IAT Correction|%
IAT Max|°C
IAT Pre Intercooler|°C
ECU Temp|°C
Gearbox temp|°C
Trans Temp|°C
Tyre temp|°C
Brake temp|°C
Cabin temp|°C
Turbo inlet temp|°C
EGT Max|°C
EGT Target|°C
EGT Voltage|V
Catalyst temperature|°C
PW2|ms
Injector Pulse Width Avg. Bank 2|ms
Injector 2 On Time|ms
Tempo_de_Injeção_Banco_B|
Injector Dead Time|ms
Dead time|ms
Duty Cycle2|%
Abertura_bicos_B|
Idle Duty|%
IAC Duty|%
Fan Duty|%
Fuel Pump Duty|%
VVT Duty|%
Wastegate Duty Max|%
Wastegate Pressure|kPa
Wastegate Position|%
Fuel Pressure Target|kPa
Fuel Pressure Differential|kPa
Fuel Pressure Diff|kPa
Fuel tank pressure|kPa
Fuel Pressure Error|kPa
Oil Press Min|kPa
Oil Pressure Warning|
Gearbox Oil Pressure|kPa
Trans Oil Temp|°C
Diff Oil Temp|°C
Gearbox Oil Temp|°C
Brake Pressure|bar
Tyre pressure|bar
Crankcase pressure|kPa
Напряжение|V
Sensor voltage|V
5V supply|V
Target Gear|
Commanded Gear|
Gear Ratio|
Gear Voltage|V
Speed limit|km/h
Speed Max|km/h
Target speed|km/h
GPS speed accuracy|m/s
Cylinder airmass|g
Short Term Fuel Trim Bank 2|%
Коррекция топлива|%
EGO cor2|%
MAF Voltage|V
MAF Frequency|Hz
MAF (V)|V
MAF Target|g/s
Ethanol correction|%
Fuel level|%
VE2|%
Torque Target|Nm
Requested torque|Nm
Torque limit|Nm
Torque loss|Nm
Power steering|
Gids|
Pack T2 C|°C
Barometer Correction|%
Lap Time|s
Lap Distance|m
Last lap time|s
Steering angle|deg
Engine Load|%
Load|%
Engine Coolant Temperature 2|°C
Ignition Angle Bank 2|°
Engine Protection Severity Level|
Engine Limiting Active|
Fuel - Load (MAP)|kPa
Differential Fuel Pressure|kPa
Knock IGN Trim Cyl 1|°
CL Lambda Bank1|%
Boost/Ignition Trim|
Wastegate 1 Position|%
MAP Limit|kPa
Fuel Charge Cooling Coef|
Wheel Speed Fr Lft|km/h
G Force Vert|G
Steered Angle|deg
Brake Pres Front|kPa
Fuel Used|l
Running Lap Time|s
GPS Slope|deg
GPS Gyro|deg/s
GPS PosAccuracy|mm
VerticalAcc|g
Logger Temperature|C
Head Temp|C
Absolute Load (SAE)|%
Injector Pulse Width Bank 2|ms
Intake Air Temp 2|°F
Trans Fluid Temp|°F
Cylinder Airmass|g
Dynamic Airflow|lb/min
Mass Airflow Sensor|Hz
Mass Airflow Frequency|Hz
Fuel Rail Pressure Desired|psi
Throttle Desired Position|%
Commanded Throttle Actuator Control (SAE)|%
EGR duty|%
Wastegate Desired|%
Driver Demand Torque|lb-ft
Calculated Load|%
Req Torque|Nm
Turbo Dynamics Proportional|%
Throttle Pos. Target|%
Fuel Rail Pressure Target|psi
MAF Volt.|V
IAM|
Dyn Adv Mult|
Learned Fuel|%
AVCS In. Left|°
Boost mean abs.|psi
Rail pressure target|bar
Load req.|%
Einspritzmenge|mg/stk
SecL|s
Boost cut|
Gammae|%
Gwarm|%
Gair|%
Engine|
rpm/s|rpm/s
IAC value|
EAE1 Fuel Correction|%
TPSADC|
Pressão de combustível diferencial|bar
Temperatura de óleo do câmbio|°C
Velocidade da roda dianteira|km/h
Rotação do câmbio|rpm
Rotação do cardan|rpm
Rotação turbina|rpm
Pressão de freio|bar
Pressão da embreagem|bar
Posição do pedal da embreagem|%
Correção por temperatura|%
Коррекция по детонации|°
`;

test.each(others.trim().split("\n"))("%s has no role: a wrong one is worse than none", (line) => {
  const [label = "", unit = ""] = line.split("|");
  expect(guessRole(label, unit)).toBeNull();
});

describe("the samples of a channel against its name", () => {
  const samples = Float64Array.of(0, 0.98, 1.02, 0.99);

  test("an air-fuel ratio without a unit that stays around 1 is a lambda", () => {
    const unnamed = { label: "AirFuelRatioCurrent", unit: "-", samples };
    expect(assignRoles([unnamed])).toEqual(["lambda"]);
    expect(assignRoles([{ ...unnamed, samples: Float64Array.of(0, 14.7, 2) }])).toEqual(["afr"]);
    expect(assignRoles([{ ...unnamed, unit: "AFR" }])).toEqual(["afr"]);
    expect(assignRoles([{ ...unnamed, label: "AirFuelRatioDesired" }])).toEqual(["lambda-target"]);
  });

  test("a column of words carries no role that asks for numbers", () => {
    const states = ["low", "high"];
    const labels = ["RPM", "Throttle Position", "Gear", "2-step"];
    const channels = labels.map((label) => ({ label, unit: "", samples, states }));
    expect(assignRoles(channels)).toEqual([null, null, "gear", "two-step-flag"]);
  });
});

import { describe, expect, test } from "vitest";
import { assignRoles, guessRole, isRole, roleInfo, roles } from "../../../src/domain/logs/roles";
import { roleRules } from "../../../src/domain/logs/role-rules";
import { nameWords } from "../../../src/domain/logs/role-words";
import { unitOf } from "../../../src/domain/units";
import { expectedLogs } from "./expected";
import { shared, sharedMissing } from "../../shared";

describe("names of one meaning in five languages", () => {
  test.each([
    [
      "rpm",
      [
        "RPM",
        "Engine RPM (SAE)",
        "Engine Speed",
        "engine/rpm",
        "n_eng",
        "nmot_w",
        "RPMIndex",
        "Обороты двигателя",
        "Motordrehzahl",
        "Rotação",
      ],
    ],
    [
      "coolant",
      [
        "CLT",
        "ECT",
        "Coolant Temp.",
        "Engine coolant temperature",
        "Temp._do_motor",
        "Temperatura del agua",
        "Kühlmitteltemperatur",
        "Температура охлаждающей жидкости",
      ],
    ],
    [
      "iat",
      [
        "MAT",
        "IAT",
        "Temp._do_Ar",
        "IntakeAirTemperature",
        "Ansauglufttemperatur",
        "Температура всасываемого воздуха",
      ],
    ],
    [
      "ignition",
      [
        "SPK: Spark Advance",
        "SparkAdv",
        "Ponto_de_ignição",
        "zwout",
        "Zündwinkel",
        "Угол опережения зажигания",
        "IgnAdvanceIndex",
      ],
    ],
    [
      "injector-pw",
      [
        "PW",
        "PW1",
        "Injector Pulse Width Avg. Bank 1",
        "Tempo_de_Injeção_Banco_A",
        "Einspritzzeit (korrigiert)",
        "Tiempo de inyección",
      ],
    ],
    [
      "injector-duty",
      ["DutyCycle1", "Duty Cycle1", "Inj. Duty Cycle", "Abertura_bicos_A", "InjBankADutyIndex"],
    ],
    [
      "battery",
      [
        "Batt V",
        "vBatt",
        "VBatt",
        "Tensão_da_Bateria",
        "Batterie volt.",
        "Control Module Voltage (SAE)",
        "12v Bat Volts",
      ],
    ],
    [
      "tps",
      ["TPS", "TP", "TPS (Main)", "Throttle Pos.", "tp_1", "ThrottlePlateAngle", "Posição da borboleta"],
    ],
    [
      "pedal",
      ["APS (Main)", "Accel Ped. Pos.", "Posição_do_acelerador", "PedalPosIndex", "Throttle pedal position"],
    ],
    [
      "map",
      ["MAP", "Man Abs Press", "Intake Manifold Absolute Pressure (SAE)", "Manifold Pressure", "MAPIndex"],
    ],
    ["boost", ["Boost", "Boost psi", "MGP", "BoostPressureActual", "Ladedruck", "Расчетный наддув"]],
    ["ethanol", ["Ethanol Fuel % (SAE)", "% Ethanol", "e85", "Fuel Composition", "Conteúdo_de_Etanol"]],
    ["gear", ["Gear", "Gear Position", "sensors/gear", "nGear", "Marcha", "Current Gear"]],
    ["fuel-pressure", ["Fuel Pressure", "Fuel Pres", "Pressão_de_Combustível", "Rail pressure mean"]],
    ["oil-pressure", ["Oil Pressure", "Oil_Press", "Eng Oil Pres", "Pressão_de_Óleo", "Presión de aceite"]],
    ["two-step-flag", ["2-step", "2step"]],
  ])("%s", (role, labels) => {
    for (const label of labels) expect([label, guessRole(label, "")]).toEqual([label, role]);
  });
});

test("the unit decides between AFR and lambda, pressure and switch, speed and rotation", () => {
  expect(guessRole("Lambda bank 1", "AFR")).toBe("afr");
  expect(guessRole("AFR", "λ")).toBe("lambda");
  expect(guessRole("Air/Fuel Sensor #1", "λ")).toBe("lambda");
  expect(guessRole("AF Sens 1 Ratio", "AFR")).toBe("afr");
  expect(guessRole("AFR/Lambda Target", "Lambda")).toBe("lambda-target");
  expect(guessRole("AFR Target 1", "AFR")).toBe("afr-target");
  expect(guessRole("Engine Speed", "RPM")).toBe("rpm");
  expect(guessRole("Speed", "km/h")).toBe("speed");
  expect(guessRole("Lat", "g")).not.toBe("latitude");
  expect(guessRole("Mass Airflow Sensor", "Hz")).toBeNull();
  expect(guessRole("Lambda Regler", "%")).toBeNull();
});

test("targets, errors, rates, limits, trims, other cylinders and statuses do not take a main role", () => {
  const labels = [
    "MAP dot",
    "mapDOT",
    "TPS DOT",
    "TPSdot",
    "RPMdot",
    "rpm/s",
    "Delta_TPS",
    "RPM limit",
    "RPM Limit",
    "MAP Limit",
    "Engine Speed ROC",
    "Idle Target RPM",
    "Idle RPM Delta",
    "Driveshaft RPM",
    "AFR 1 Error",
    "Lambda 1 Status",
    "Lambda 1 Temp.",
    "TPS Error Accumulator",
    "Throttle Position Derivative",
    "Predicted Manifold Pressure",
    "MAPxRPM",
    "TPSADC",
    "MAF volts",
    "SPK: Cold advance",
    "Knock Count",
    "SPK: Base Spark Advance",
    "IgnitionRetardCyl3",
    "PW2",
    "VE2",
    "Boost cut",
    "Fuel Pressure Expected",
    "Gear Ratio",
    "Brake Press",
    "E-Throttle 1 Target",
    "Spare",
    "Motor Temp",
    "Tire Pressure FL",
    "Wheel Speed FL",
    "Batterie",
    "Engine",
    "Temperature",
    "Pressure",
    "Voltage",
    "VSS1 ms-1",
    "Lambda 2 Target",
    "Exhaust Cam Position",
    "ECU Temperature",
  ].filter((label) => label !== "Batterie");
  expect(labels.map((label) => [label, guessRole(label, "")]).filter(([, role]) => role !== null)).toEqual(
    [],
  );
});

const named = (...labels: readonly string[]) => labels.map((label) => ({ label, unit: "" }));

describe("one log", () => {
  test("each role is carried once, by the best name", () => {
    expect(assignRoles(named("Lambda 1", "Lambda 2", "Lambda Avg", "Lambda 1"))).toEqual([
      null,
      "lambda-2",
      "lambda",
      null,
    ]);
    expect(assignRoles(named("RPM", "Engine Speed", "RPM"))).toEqual(["rpm", null, null]);
  });

  test("the general FuelTech probe is the lambda, the closed-loop one the second", () => {
    expect(assignRoles(named("Sonda_Malha_Fechada", "Sonda_Geral"))).toEqual(["lambda-2", "lambda"]);
    expect(assignRoles(named("Sonda_Malha_Fechada"))).toEqual(["lambda"]);
  });

  test("a channel without any number yields to one that has some", () => {
    const [dead, alive] = [Float64Array.of(NaN, NaN), Float64Array.of(NaN, 800)];
    expect(
      assignRoles([
        { label: "RPM", unit: "", samples: dead },
        { label: "Engine Speed", unit: "", samples: alive },
      ]),
    ).toEqual([null, "rpm"]);
  });
});

test("every role has a unit from the unit table or none, and a rule can reach it", () => {
  for (const role of roles) {
    const { unit } = roleInfo(role);
    expect([role, unit === "" || unitOf(unit) !== null]).toEqual([role, true]);
  }
  const reachable = new Set(
    roleRules.flatMap(({ role }) =>
      role === "mixture"
        ? ["lambda", "lambda-2", "afr", "afr-2"]
        : role === "mixture-target"
          ? ["lambda-target", "afr-target"]
          : [role],
    ),
  );
  expect(roles.filter((role) => !reachable.has(role))).toEqual([]);
  expect(isRole("rpm")).toBe(true);
  expect(isRole("toString")).toBe(false);
});

test("no phrase belongs to two roles", () => {
  const owner = new Map<string, string>();
  for (const { role, rank, phrases } of roleRules) {
    for (const phrase of phrases.split("|")) {
      const key = nameWords(phrase).full;
      expect([phrase, owner.get(key) ?? role]).toEqual([phrase, role]);
      owner.set(key, role);
      expect(rank).toBeGreaterThanOrEqual(0);
    }
  }
});

if (shared === null) console.warn(sharedMissing);

describe.skipIf(expectedLogs.length === 0)("real files", () => {
  test.each(expectedLogs.map((log) => [log.file, log] as const))("%s: names guess as expected", (_, log) => {
    for (const { label, unit, role, roleAccept } of log.key) {
      // The Emerald importer names its channels by parameter id: there is no name to guess from.
      if (role === null || /^id \d+$/.test(label)) continue;
      expect([label, unit, (roleAccept ?? [role]).includes(guessRole(label, unit) ?? "")]).toEqual([
        label,
        unit,
        true,
      ]);
    }
  });
});

import type { Role } from "./roles";

/** What is known of a channel that FTManager exports. */
export interface FueltechChannel {
  /** Name as FTManager writes it in Portuguese. */
  readonly label: string;
  /** Null where no role fits; absent where the name alone decides (mixture sensors share their roles). */
  readonly role?: Role | null;
  /** Unit that FTManager writes unless the user chose another; "" for flags and counts. */
  readonly unit: string;
  /** All units that the user can have chosen, `unit` among them; absent when there is no choice. */
  readonly choices?: readonly string[];
}

const gaugePressure = ["bar", "psi", "kPa", "kgf/cm²"];
const temperature = ["°C", "°F"];
const lambda = ["λ", "AFR"];
const flow = ["lb/h", "cc/min", "kg/h", "L/h"];
const speed = ["km/h", "mph"];
const power = ["hp", "cv", "kW"];
const torque = ["Nm", "kgf.m", "lb-ft"];
const distance = ["km", "mi"];
const economy = ["km/L", "L/100 km", "mpg"];

const mixture = { unit: "λ", choices: lambda };
const flag = { role: null, unit: "" };

/** The columns of an FTManager export. Units are not in the file: they follow the preferences of its user. */
const fueltechChannels: readonly FueltechChannel[] = [
  { label: "TIME", role: null, unit: "s" },
  { label: "RPM", role: "rpm", unit: "rpm" },
  { label: "TPS", role: "tps", unit: "%" },
  { label: "Posição_do_acelerador", role: "pedal", unit: "%" },
  { label: "Ponto_de_ignição", role: "ignition", unit: "°BTDC" },
  { label: "MAP", role: "map", unit: "bar", choices: gaugePressure },
  { label: "Alvo_do_malha_fechada", role: "lambda-target", ...mixture },
  { label: "Sonda_Malha_Fechada", ...mixture },
  { label: "Correção_do_malha_fechada", role: "closed-loop-correction", unit: "%" },
  { label: "Sonda_Geral", ...mixture },
  { label: "2-step", role: "two-step-flag", unit: "" },
  { label: "Conteúdo_de_Etanol", role: "ethanol", unit: "%" },
  { label: "Largada_validada", ...flag },
  { label: "Temperatura_do_combustível", role: "fuel-temperature", unit: "°C", choices: temperature },
  { label: "Marcha", role: "gear", unit: "" },
  { label: "Vazão_da_bancada_A", role: "fuel-flow", unit: "lb/h", choices: flow },
  { label: "Vazão_da_bancada_B", role: null, unit: "lb/h", choices: flow },
  { label: "Fluxo_total_de_combustível", role: null, unit: "lb/h", choices: flow },
  { label: "Ângulo_da_Fase_de_Injeção", role: null, unit: "°" },
  { label: "Abertura_bicos_A", role: "injector-duty", unit: "%" },
  { label: "Abertura_bicos_B", role: null, unit: "%" },
  { label: "Tempo_de_Injeção_Banco_A", role: "injector-pw", unit: "ms" },
  { label: "Tempo_de_Injeção_Banco_B", role: null, unit: "ms" },
  { label: "Temp._do_motor", role: "coolant", unit: "°C", choices: temperature },
  { label: "Temp._do_Ar", role: "iat", unit: "°C", choices: temperature },
  { label: "Pressão_de_Óleo", role: "oil-pressure", unit: "bar", choices: gaugePressure },
  { label: "Pressão_de_Combustível", role: "fuel-pressure", unit: "bar", choices: gaugePressure },
  { label: "Pressão_diferencial_de_combustível", role: null, unit: "bar", choices: gaugePressure },
  { label: "Tensão_da_Bateria", role: "battery", unit: "V" },
  { label: "Dwell_de_ignição", role: "dwell", unit: "ms" },
  { label: "Eletroventilador_1_-_Enriquecimento", role: null, unit: "%" },
  { label: "Nível_de_combustível", role: null, unit: "%" },
  { label: "Sinal_de_sincronia_do_motor", ...flag },
  { label: "Corte_na_desaceleração_(cutoff)", role: "cutoff-flag", unit: "" },
  { label: "Partida_do_motor", role: "cranking-flag", unit: "" },
  { label: "Lenta", role: "idle-flag", unit: "" },
  { label: "Primeiro_pulso_de_partida", ...flag },
  { label: "Injeção_rápida_e_de_decaimento", role: "acceleration-enrichment", unit: "ms" },
  { label: "Consumo_total", role: null, unit: "L", choices: ["L", "gal"] },
  { label: "Consumo_medio", role: null, unit: "km/L", choices: economy },
  { label: "Consumo_instantâneo", role: null, unit: "km/L", choices: economy },
  { label: "Potência_estimada", role: "power", unit: "hp", choices: power },
  { label: "Torque_estimado", role: "torque", unit: "Nm", choices: torque },
  { label: "Distância_total", role: "distance", unit: "km", choices: distance },
  { label: "Autonomia", role: null, unit: "km", choices: distance },
  { label: "Ajuste_ativo", role: null, unit: "" },
  { label: "Eletroventilador_1", ...flag },
  { label: "Eletroventilador_2", ...flag },
  { label: "Bomba_Combustível", ...flag },
  { label: "Velocidade_de_tração", role: "speed", unit: "km/h", choices: speed },
  { label: "Velocidade_em_aceleração", role: null, unit: "km/h", choices: speed },
  { label: "Controle_de_tração_-_Slip", role: null, unit: "%" },
  { label: "Controle_de_tração_-_Slip_rate", role: null, unit: "%/s" },
  { label: "Delta_TPS", role: null, unit: "%/s" },
  { label: "Força_G_aceleração", role: "acceleration-longitudinal", unit: "g" },
  { label: "Força_G_lateral", role: "acceleration-lateral", unit: "g" },
  { label: "Inclinação_frontal", role: null, unit: "°" },
  { label: "Taxa_de_inclinação_frontal", role: null, unit: "°/s" },
  { label: "Direção_(Heading)", role: "heading", unit: "°" },
  { label: "Inclinação_lateral", role: null, unit: "°" },
  { label: "Distancia_em_aceleração", role: null, unit: "m" },
  { label: "Taxa_de_inclinação_lateral", role: null, unit: "°/s" },
  { label: "Força_G_aceleração_(Raw)", role: null, unit: "g" },
  { label: "Força_G_lateral_(Raw)", role: null, unit: "g" },
  { label: "Injeção_rápida", role: "enrichment-flag", unit: "" },
  { label: "Injeção_de_decaimento", ...flag },
  { label: "Cutoff_de_injeção", ...flag },
  { label: "Injeção_pós_partida", role: "after-start-flag", unit: "" },
  { label: "Botão_de_partida_-_Alternar", ...flag },
  { label: "2-step_-_Botão", ...flag },
];

const byKey = new Map(fueltechChannels.map((channel) => [keyOf(channel.label), channel]));

/** The channel of a column name, whatever its accents, case, blanks and underscores; null when it is not known. */
export function fueltechChannel(label: string): FueltechChannel | null {
  return byKey.get(keyOf(label)) ?? null;
}

// Some exports drop accents or put blanks for underscores.
function keyOf(label: string): string {
  return label
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

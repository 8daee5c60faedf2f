import type { FieldFault } from "../../pages/vehicles/vehicle-edit";
import type { FieldPath, GroupId } from "../../pages/vehicles/vehicle-fields";
import type { Dictionary } from "../english";
import type { Format } from "../format";

const fields: Readonly<Record<FieldPath, string>> = {
  name: "Nome",
  make: "Marca",
  model: "Modelo",
  year: "Ano",
  drive: "Propulsão",
  "engine.displacementL": "Cilindrada",
  "engine.cylinders": "Cilindros",
  "engine.induction": "Aspiração",
  "engine.ecu": "ECU",
  "injectors.count": "Bicos",
  "injectors.flowLbPerH": "Vazão de um bico",
  "injectors.ratedPressureBar": "Vazão informada a",
  "injectors.deadTimeMs": "Tempo morto",
  "injectors.regulator": "Dosador de pressão",
  "fuel.kind": "Combustível",
  "fuel.stoichiometricRatio": "Relação estequiométrica",
  "fuel.densityKgPerL": "Densidade",
  "limits.rpm": "Rotação",
  "limits.boostBar": "Pressão de turbo",
  "limits.coolantC": "Temperatura do motor",
  "limits.dutyPercent": "Abertura dos bicos",
  "drivetrain.massKg": "Massa com motorista",
  "drivetrain.dragAreaM2": "Área de arrasto (cx · A)",
  "drivetrain.tyreCircumferenceMm": "Circunferência do pneu",
  "drivetrain.finalRatio": "Relação do diferencial",
  "drivetrain.gearRatios": "Relações das marchas",
  "pack.capacityKwh": "Capacidade útil",
  "pack.cells": "Células em série",
  notes: "Notas",
};

const groups: Readonly<Record<GroupId, string>> = {
  vehicle: "Veículo",
  engine: "Motor",
  injectors: "Bicos injetores",
  fuel: "Combustível",
  limits: "Limites",
  drivetrain: "Transmissão",
  pack: "Bateria de tração",
  notes: "Notas",
};

const choices: Readonly<Record<string, string>> = {
  combustion: "Motor a combustão",
  electric: "Elétrico",
  hybrid: "Híbrido",
  unknown: "Não se sabe",
  natural: "Aspirado",
  turbo: "Turbo",
  supercharger: "Compressor",
  "manifold-referenced": "Acompanha o coletor",
  fixed: "Pressão fixa",
  "gasoline-e0": "Gasolina sem etanol (E0)",
  "gasoline-e10": "Gasolina E10",
  "gasoline-e27": "Gasolina E27 (Brasil)",
  e85: "E85",
  ethanol: "Etanol",
  methanol: "Metanol",
  cng: "Gás natural (GNV)",
  diesel: "Diesel",
  other: "Outro",
};

const hints: Partial<Readonly<Record<FieldPath, string>>> = {
  "drivetrain.gearRatios": "Primeira marcha antes, separadas por ponto e vírgula: 3,5; 2,1; 1,4",
  "limits.boostBar": "Acima da atmosférica",
  "injectors.ratedPressureBar": "Quase sempre 3 bar",
};

const decimals = (value: number): number => (Number.isInteger(value) ? 0 : 2);

const fault = (entry: FieldFault, unit: string, format: Format): string => {
  switch (entry.code) {
    case "needed":
      return "Digite um nome.";
    case "not-a-number":
      return "Digite um número, como 2,5. Nada foi gravado.";
    case "not-whole":
      return "Digite um número inteiro. Nada foi gravado.";
    case "too-long":
      return "Longo demais. Nada foi gravado.";
    case "too-small":
      return `No mínimo ${format.unit(entry.limit, unit, decimals(entry.limit))}. Nada foi gravado.`;
    case "too-big":
      return `No máximo ${format.unit(entry.limit, unit, decimals(entry.limit))}. Nada foi gravado.`;
    default:
      return "Isto não pode ser usado. Nada foi gravado.";
  }
};

const count = (value: number, one: string, many: string): string =>
  value === 1 ? `1 ${one}` : `${value} ${many}`;

/** Words of the vehicles in Brazilian Portuguese. */
export const vehicles: Dictionary["vehicles"] = {
  heading: (total) => count(total, "veículo", "veículos"),
  empty: "Nenhum veículo ainda. Crie um aqui ou deixe um log importado criar.",
  emptyNote: "Um veículo guarda o que os cálculos precisam: motor, bicos, combustível, limites, transmissão.",
  add: "Novo veículo…",
  find: "Buscar um veículo",
  nothing: (find) => `Nenhum veículo se chama “${find}”.`,
  nothingKnown: "Nada informado ainda",
  lastSession: (date, sessions) => `${count(sessions, "sessão", "sessões")}, última em ${date}`,
  noSessions: "Nenhuma sessão ainda",
  noTables: "Nenhuma tabela ainda. Elas chegam com um log ou mapa que as traga.",
  findings: (open) => count(open, "achado aberto", "achados abertos"),
  sessions: (total) => (total === 0 ? "Sessões" : count(total, "sessão", "sessões")),
  tables: (total) => (total === 0 ? "Tabelas" : count(total, "tabela", "tabelas")),
  missing: "Este veículo não está mais aqui.",
  missingNext: "Pode ter sido excluído, ou o endereço é de outro aparelho.",
  newTitle: "Como se chama o novo veículo?",
  nameNeeded: "Digite um nome, como “Carro de pista FT550”.",
  create: "Criar este veículo",
  saved: (field) => `Gravado: ${field}`,
  delete: "Excluir…",
  deleteTitle: (name) => `Excluir o veículo “${name}”?`,
  deleteNote: (sessions) =>
    sessions === 0
      ? "As tabelas dele vão junto. Dá para desfazer até a próxima importação ou o próximo início."
      : `As tabelas dele vão junto; ${count(sessions, "sessão fica", "sessões ficam")} sem veículo. Dá para desfazer até a próxima importação ou o próximo início.`,
  deleteOne: "Excluir veículo",
  deleted: (name) => `“${name}” excluído`,
  usual: (value) => `Comum neste combustível: ${value}`,
  sources: { typed: "Digitado", tune: "Lido do mapa", assumed: "Suposto. Confira." },
  groups,
  fields,
  choices,
  hints,
  fault,
};

import type { Dictionary } from "../english";

const count = (value: number, one: string, many: string): string =>
  value === 1 ? `1 ${one}` : `${value} ${many}`;

/** Palavras de um mapa na página Importar. */
export const tunes: Dictionary["tunes"] = {
  state: (format, tables) => `${format}, ${count(tables, "tabela", "tabelas")}`,
  firmware: "Firmware",
  noFirmware: "não informado",
  tables: "Tabelas",
  taken: (used, total) => `${used} de ${total} marcadas`,
  values: "Dados do motor",
  valueCount: (total) => count(total, "valor", "valores"),
  choose: "Escolha um veículo…",
  newVehicle: (name) => `Novo: ${name}`,
  list: "Tabelas deste mapa",
  filter: "Quais tabelas aparecem",
  filters: {
    all: (total) => `Todas ${total}`,
    known: (total) => `Com tipo ${total}`,
    flat: (total) => `Um só valor ${total}`,
  },
  find: "Buscar tabela",
  nothing: (find) => `Nenhuma tabela se chama “${find}”.`,
  nothingHere: "Nenhuma tabela aqui.",
  flat: "O mesmo valor em todas as células",
  tickOne: (name) => `Pegar ${name}`,
  tickAll: "Pegar todas as tabelas listadas",
  tickNone: "Não pegar nenhuma das tabelas listadas",
  name: "Nome",
  nameOf: (name) => `Nome de ${name}`,
  kind: "Tipo",
  kindOf: (name) => `Tipo de ${name}`,
  unit: "Unidade",
  unitOf: (name) => `Unidade de ${name}`,
  axes: "Eixos",
  range: "Valores",
  picture: "Figura",
  pictureOf: (name) => `Figura de ${name}`,
  note: "Observação",
  axis: (label, low, high) => (label === "" ? `${low} a ${high}` : `${label} ${low} a ${high}`),
  span: (low, high) => (low === high ? low : `${low} a ${high}`),
  blank: (cells) => count(cells, "célula vazia", "células vazias"),
  known: "O veículo já tem esta tabela: ela não entra duas vezes.",
  unfit: (fields, format) =>
    `Não pode ser uma tabela: ${format.list(fields.map((field) => faults[field] ?? field))}.`,
  unread: (names, format) =>
    `Deixadas de fora, porque o arquivo indica outro número de células: ${format.list(names)}.`,
  filled: "O que o mapa sabe do motor completa o que falta no veículo.",
  promise: "Nada é guardado até você pegar as tabelas. O arquivo do mapa não é alterado.",
  take: (tables) => (tables === 1 ? "Pegar esta tabela" : `Pegar ${tables} tabelas`),
  noTable: "Nenhuma tabela está marcada. Marque ao menos uma.",
  noVehicle: "Escolha um veículo para estas tabelas.",
  done: (tables) => (tables === 1 ? "1 tabela entrou" : `${tables} tabelas entraram`),
  nothingNew: "O veículo já tinha estas tabelas",
  asTune: "Tabela de ajuste",
};

const faults: Readonly<Record<string, string>> = {
  x: "suas colunas não são crescentes",
  y: "suas linhas não são crescentes",
  values: "suas células não cabem nos eixos",
};

import type { SortKind } from "../../pages/sessions/library-columns";
import type { Dictionary } from "../english";

const count = (sessions: number): string => (sessions === 1 ? "1 sessão" : `${sessions} sessões`);

const orders: Readonly<Record<SortKind, readonly [up: string, down: string]>> = {
  words: ["de A a Z", "de Z a A"],
  numbers: ["do menor ao maior", "do maior ao menor"],
  dates: ["mais antigas primeiro", "mais recentes primeiro"],
};

const formatNames: Readonly<Record<string, string>> = {
  "generic-csv": "Texto delimitado (CSV, TSV)",
  gpx: "Trilhas GPX",
  nmea: "Posições NMEA 0183",
  "vcds-csv": "VCDS CSV (canais)",
  "vcds-legacy-csv": "VCDS CSV (blocos de medição)",
};

/** Words of the session library in Brazilian Portuguese. */
export const sessions: Dictionary["sessions"] = {
  loading: "Lendo as sessões",
  empty: "Nenhuma sessão ainda. Solte um log aqui ou abra a garagem de demonstração.",
  emptyNote: "Uma sessão é um log importado com seu arquivo original.",
  demo: "Abrir a garagem de demonstração",
  choose: "Escolher arquivos",
  heading: (total) => count(total),
  shown: (shown, total) => `${shown} de ${count(total)}`,
  label: "Sessões",
  // "FuelTech FTManager log" is "Log FuelTech FTManager".
  formatName: (id, label) => formatNames[id] ?? label.replace(/^(.+) log$/, "Log $1"),
  find: "Buscar uma sessão",
  findHint: "Nome, arquivo, veículo, notas",
  vehicle: "Veículo",
  tag: "Etiqueta",
  format: "Formato",
  anyVehicle: "Qualquer veículo",
  noVehicle: "Nenhum veículo",
  anyTag: "Qualquer etiqueta",
  anyFormat: "Qualquer formato",
  clear: "Limpar os filtros",
  nothing: "Nenhuma sessão corresponde à busca e aos filtros.",
  columns: {
    vehicle: "Veículo",
    name: "Nome",
    date: "Data",
    duration: "Duração",
    format: "Formato",
    channels: "Canais",
    quality: "Qualidade",
    tags: "Etiquetas",
    notes: "Notas",
    actions: "Ações",
  },
  sortBy: (column) => `Ordenar por ${column.toLowerCase()}`,
  sort: "Ordenar por",
  sortedBy: (column, kind, down) => `${column}, ${orders[kind][down ? 1 : 0]}`,
  qualityOf: (fuel, safety, dyno) =>
    `Serve para acerto de combustível ${fuel}, segurança ${safety}, dinamômetro ${dyno} de 100`,
  recorded: (date) => `Gravada em ${date}`,
  imported: (date) => `Importada em ${date}; o arquivo não diz quando foi gravada`,
  select: (name) => `Selecionar ${name}`,
  selectAll: "Selecionar todas as sessões listadas",
  selected: (selected) => (selected === 1 ? "1 selecionada" : `${selected} selecionadas`),
  unselect: "Desmarcar todas",
  actionsOf: (name) => `Ações de ${name}`,
  open: "Abrir",
  rename: "Renomear",
  renameLabel: (name) => `Novo nome de ${name}`,
  renameHint: "Enter grava o nome, Esc deixa como estava.",
  renamed: (name) => `Renomeada para “${name}”`,
  tags: "Etiquetas…",
  tagsTitle: (sessions) =>
    sessions === 1
      ? "Quais etiquetas esta sessão recebe?"
      : `Quais etiquetas estas ${sessions} sessões recebem?`,
  tagsField: "Etiquetas",
  tagsHint: "Separe por vírgulas: “dinamômetro, chuva, cliente”.",
  tagsAddHint: "Elas se somam às etiquetas que cada sessão já tem.",
  tagsKnown: "Já usadas",
  tagsSave: "Gravar as etiquetas",
  tagsAdd: "Somar as etiquetas",
  tagged: (sessions) => `Etiquetas de ${count(sessions)} mudadas`,
  assign: "Veículo…",
  assignTitle: (sessions) =>
    sessions === 1 ? "De qual veículo é esta sessão?" : `De qual veículo são estas ${sessions} sessões?`,
  assignSave: "Gravar o veículo",
  assigned: (sessions, vehicle) => `${count(sessions)} em ${vehicle}`,
  download: "Baixar o arquivo original",
  downloadMissing: (name) => `O arquivo original de “${name}” não está mais guardado.`,
  delete: "Excluir…",
  deleteTitle: (name) => `Excluir a sessão “${name}” e seu arquivo original?`,
  deleteMany: (sessions) => `Excluir ${sessions} sessões e seus arquivos originais?`,
  deleteNote: "As tabelas tiradas dela ficam. Dá para desfazer até a próxima importação ou o próximo início.",
  deleteOne: "Excluir sessão",
  deleteThese: (sessions) => `Excluir ${sessions} sessões`,
  deleted: (name) => `“${name}” excluída`,
  deletedMany: (sessions) => `${count(sessions)} excluídas`,
  facts: (duration, channels, format) =>
    `${duration}, ${channels === 1 ? "1 canal" : `${format.number(channels)} canais`}`,
};

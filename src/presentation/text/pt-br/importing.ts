import type { RoleCategory } from "../../../domain/logs/roles";
import type { Quantity } from "../../../domain/units";
import type { ChannelNote } from "../../pages/import/review-rows";
import type { Dictionary } from "../english";
import type { Format } from "../format";

const categories: Readonly<Record<RoleCategory, string>> = {
  engine: "Motor",
  air: "Ar",
  fuel: "Combustível",
  ignition: "Ignição",
  temperature: "Temperaturas",
  pressure: "Pressões",
  electrical: "Elétrica",
  motion: "Movimento",
  position: "Posição",
  flags: "Estados",
  electric: "Tração elétrica",
};

const quantities: Readonly<Record<Quantity, string>> = {
  pressure: "Pressão",
  "pressure-gauge": "Pressão acima da atmosférica",
  "pressure-absolute": "Pressão absoluta",
  temperature: "Temperatura",
  fraction: "Proporção",
  angle: "Ângulo",
  "angular-speed": "Velocidade angular",
  rotation: "Rotação",
  speed: "Velocidade",
  acceleration: "Aceleração",
  distance: "Distância",
  time: "Tempo",
  frequency: "Frequência",
  voltage: "Tensão",
  current: "Corrente",
  power: "Potência",
  energy: "Energia",
  charge: "Carga",
  torque: "Torque",
  "mass-flow": "Vazão em massa",
  "volume-flow": "Vazão em volume",
  mass: "Massa",
  volume: "Volume",
  lambda: "Lambda",
  afr: "AFR",
};

const note = (entry: ChannelNote, format: Format): string => {
  switch (entry.code) {
    case "empty":
      return "Nenhum valor no arquivo inteiro";
    case "not-fitted":
      return "Não instalado";
    case "constant":
      return "Constante";
    case "gauge":
      return "Relativa à atmosfera, vácuo é negativo";
    case "absolute":
      return "Absoluta: inclui a pressão do ar";
    case "loop-off":
      return "0 significa malha desligada";
    case "no-unit":
      return "Sem unidade no arquivo. Escolha.";
    case "unknown-unit":
      return `“${entry.unit}” não é uma unidade conhecida. Escolha.`;
    case "wrong-unit":
      return `${entry.unit} não mede isso. Confira significado e unidade.`;
    case "doubted-unit":
      return `Os números não combinam com ${entry.unit}, veja acima`;
    case "shared-role":
      return `${entry.other} também tem este significado e vem antes.`;
    case "rail":
      return `No próprio limite em ${format.percent(entry.fraction)} do log`;
    default:
      return `Picos em ${format.percent(entry.fraction, 1)} das amostras`;
  }
};

/** Words of the Import page in Brazilian Portuguese. */
export const importing: Dictionary["importing"] = {
  empty: {
    sentence: "Solte logs ou mapas em qualquer lugar desta janela.",
    note: "Cada arquivo é lido aqui, neste aparelho. Você vê o que foi entendido antes de qualquer coisa ser gravada.",
    choose: "Escolher arquivos",
  },
  review: (at, total) => `Revisão ${at} de ${total}`,
  heading: (file) => `O que foi entendido de ${file}`,
  files: "Arquivos",
  state: {
    waiting: "Aguardando",
    reading: (file, percent) => `Lendo ${file}, ${percent}`,
    storing: "Gravando",
    stored: "Importado",
    cancelled: "Cancelado. Nada foi gravado.",
    failed: "Não lido",
    ready: (format, duration, rate) => `${format}, ${duration}, ${rate}`,
  },
  readAgain: "Ler de novo",
  removeFile: "Remover da lista",
  openSession: "Abrir a sessão",
  facts: {
    label: "O que foi entendido",
    readAs: "Lido como",
    sure: ["não reconhecido", "talvez", "provável", "certo"],
    text: "Texto",
    binary: "Arquivo binário",
    rows: "Linhas",
    kept: (kept, found) => `${kept} aproveitadas de ${found}`,
    allKept: (kept) => `${kept}, todas aproveitadas`,
    time: "Tempo",
    at: (rate) => `a ${rate}`,
    rates: (slow, fast) => `de ${slow} a ${fast}`,
    noGaps: "sem lacunas",
    gaps: (count, longest) => (count === 1 ? `1 lacuna de ${longest}` : `${count} lacunas de até ${longest}`),
    channels: "Canais",
    look: (count) => (count === 1 ? "1 pede atenção" : `${count} pedem atenção`),
    noLook: "todos entendidos",
    vehicle: "Veículo",
    noVehicle: "Nenhum veículo",
    newVehicle: "Novo veículo…",
    useName: "Usar este nome",
    name: "Nome da sessão",
    log: "Log neste arquivo",
    logOf: (at, total) => `${at} de ${total}`,
    tables: (count) =>
      count === 1
        ? "Levar a tabela encontrada neste arquivo"
        : `Levar as ${count} tabelas encontradas neste arquivo`,
    tablesNote: "Elas vão para o veículo; as tabelas que ele já tem ficam como estão.",
    tablesNeed: "Escolha um veículo para levar as tabelas deste arquivo.",
    filled: "O que o mapa deste arquivo sabe do motor completa o que falta no veículo.",
  },
  dialect: {
    title: "Como este texto está escrito?",
    encoding: "Caracteres",
    encodings: {
      "utf-8": "UTF-8",
      "utf-16le": "UTF-16, little endian",
      "utf-16be": "UTF-16, big endian",
      "windows-1252": "Windows-1252",
    },
    delimiter: "As colunas são separadas por",
    delimiters: { ",": "vírgula", ";": "ponto e vírgula", "\t": "tabulação", "|": "barra", " ": "espaço" },
    decimal: "Marca decimal",
    decimals: { ".": "ponto decimal", ",": "vírgula decimal" },
    apply: "Ler de novo",
    note: "O arquivo é lido de novo assim. O que você mudou nos canais fica.",
    change: "Mudar como o texto é lido",
  },
  clock: {
    title: "Onde está o tempo de cada linha?",
    column: "O tempo vem",
    found: (label) => `da coluna encontrada (${label})`,
    own: "do próprio formato",
    number: "de outra coluna",
    none: "de nenhuma: as linhas têm o mesmo intervalo",
    columnNumber: "Número da coluna",
    columnHint: "1 é a primeira coluna do arquivo.",
    unit: "Unidade do tempo",
    units: { s: "segundos", ms: "milissegundos", us: "microssegundos", min: "minutos" },
    detected: "como encontrada",
    interval: "Tempo entre linhas",
    intervalHint: "25 amostras por segundo são 40 ms.",
    change: "Mudar como o tempo é lido",
    wrong: "Digite um número acima de 0.",
  },
  formats: {
    detect: "Reconhecer de novo",
    choose: "Escolher formato",
  },
  twin: {
    title: (name, date) => `Este arquivo já está aqui como “${name}”, importado em ${date}.`,
    detail: "Importar de novo cria uma segunda sessão.",
    open: "Abrir essa sessão",
    job: (file) => `Este arquivo tem o mesmo conteúdo que ${file} nesta lista.`,
    remove: "Remover este",
  },
  rows: {
    show: "Ver linhas",
    title: (file: string) => `Linhas de ${file}`,
    label: "Linhas do arquivo",
    reading: "Lendo o arquivo",
    none: "O arquivo não pode mais ser lido ou não tem essa linha.",
  },
  report: {
    open: "Relatório com amostra de 20 linhas",
    title: "O que o relatório deve dizer?",
    note: "Nada é enviado. Confira o texto, apague o que for particular, depois copie ou salve e envie você mesmo.",
    label: "Relatório",
    copy: "Copiar o relatório",
    save: "Salvar como texto",
    sample: (count: number, text: boolean) =>
      text ? `As primeiras ${count} linhas do arquivo:` : `Os primeiros ${16 * count} bytes do arquivo:`,
    unreadable: "O arquivo não pode mais ser lido.",
  },
  warningList: "Avisos",
  more: (count) => `Mostrar mais ${count}`,
  andMore: (count) => `mais ${count}`,
  channels: {
    label: "Canais",
    all: (count) => `Todos ${count}`,
    look: (count) => `Pedem atenção ${count}`,
    constant: (count) => `Constantes ${count}`,
    filter: "Quais canais são listados",
    find: "Buscar um canal",
    nothing: (find) => `Nenhum canal se chama “${find}”.`,
    nothingHere: "Nenhum canal pede atenção.",
    noConstant: "Nenhum canal é constante.",
    tickOne: (label) => `Usar ${label}`,
    tickAll: "Usar todos os canais listados",
    tickNone: "Não usar os canais listados",
    name: "Nome no arquivo",
    meaning: "Significado",
    meaningOf: (label) => `Significado de ${label}`,
    noMeaning: "Sem significado",
    unit: "Unidade",
    unitOf: (label) => `Unidade de ${label}`,
    noUnit: "sem unidade",
    unitAsInFile: "Como no arquivo",
    signal: "Sinal",
    signalOf: (label) => `Sinal de ${label} no log inteiro`,
    min: "Mín.",
    max: "Máx.",
    range: (min, max) => `${min} a ${max}`,
    noteHead: "Nota",
    remembered: "Lembrado para o próximo arquivo com este cabeçalho",
    gauge: "acima da atmosférica",
    absolute: "absoluta",
    used: (used, total) => `${used} de ${total} canais ficam`,
  },
  note,
  categories,
  quantities,
  units: {
    title: "Quais unidades o FTManager gravou?",
    note: "O FTManager grava as unidades escolhidas naquele computador, e o arquivo não diz quais. Compare os números.",
    warning: "Este arquivo não informa as unidades.",
    doubt: (labels) => `Os números de ${labels} não combinam com a unidade comum, e o arquivo não informa.`,
    fits: (unit) => `${unit}, combina com os números`,
    warningDetail: (units) =>
      `O FTManager grava as unidades escolhidas naquele computador. Lidas como ${units}.`,
    keep: "Manter",
    change: "Mudar…",
    unitOf: (label) => `Unidade de ${label}`,
    apply: "Usar estas unidades",
  },
  foot: {
    promise: "Nada é gravado até você importar. O arquivo original é guardado, byte por byte.",
    cancel: "Cancelar",
    cancelFile: (file) => `Cancelar ${file}`,
    next: "Próximo arquivo",
    one: "Importar esta sessão",
    these: (count) => `Importar estas ${count} sessões`,
    all: (count) => `Importar todos os ${count}`,
    noChannel: "Nenhum canal está marcado. Marque pelo menos um.",
    done: (name) => `“${name}” importada`,
    doneMany: (count) => `${count} sessões importadas`,
  },
};

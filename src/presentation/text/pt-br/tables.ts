import type { EditProblem, SaveState } from "../../../application/tables";
import type { OperationLabel, OperationName } from "../../../domain/tables/labels";
import type { EntryProblem } from "../../../domain/tables/operations/entry";
import type { OperationProblem, Tally } from "../../../domain/tables/operations/edited";
import type { CellProblem } from "../../../domain/tables/validate";
import type { CellSize } from "../../grid-editor/cell-size";
import type { Colouring } from "../../grid-editor/grid-look";
import type { TableView } from "../../routes";
import type { Dictionary } from "../english";
import type { Format } from "../format";

const count = (value: number, one: string, many: string): string =>
  value === 1 ? `1 ${one}` : `${value} ${many}`;
const cells = (total: number): string => count(total, "célula", "células");

const pasted = (how: string, gain: number): string =>
  gain === 0 || gain === 1 ? how : `${how}, ${Math.round(gain * 100)}\u00a0% disso`;

type Say = (amount: string, size: number) => string;

const operations: Readonly<Record<OperationName, Say>> = {
  set: (amount) => (amount === "" ? "definir" : `definir ${amount}`),
  add: (amount) => `somar ${amount}`,
  subtract: (amount) => `subtrair ${amount}`,
  multiply: (amount) => `multiplicar por ${amount}`,
  divide: (amount) => `dividir por ${amount}`,
  percent: (amount, size) =>
    amount === ""
      ? "mudar em porcentagem"
      : `${size < 0 ? "reduzir" : "aumentar"} ${amount.replace(/^[−-]/, "")} %`,
  increment: (_, size) => (size < 0 ? "um passo para baixo" : "um passo para cima"),
  "interpolate-x": () => "interpolar no eixo x",
  "interpolate-y": () => "interpolar no eixo y",
  "interpolate-xy": () => "interpolar em 2-D",
  fill: () => "preencher a partir das bordas",
  smooth: (amount) => (amount === "1" || amount === "" ? "suavizar" : `suavizar ${amount} vezes`),
  "extrapolate-x": () => "extrapolar no eixo x",
  "extrapolate-y": () => "extrapolar no eixo y",
  clear: () => "apagar",
  lock: () => "travar",
  unlock: () => "destravar",
  "paste-replace": (_, gain) => pasted("colar", gain),
  "paste-add": (_, gain) => pasted("colar somando", gain),
  "paste-subtract": (_, gain) => pasted("colar subtraindo", gain),
  "paste-multiply": (_, gain) => pasted("colar multiplicando", gain),
  "paste-divide": (_, gain) => pasted("colar dividindo", gain),
  "paste-percent": (_, gain) => pasted("colar como porcentagem", gain),
  "insert-breakpoint": (amount) => `inserir o ponto ${amount}`,
  "delete-breakpoint": (amount) => `remover o ponto ${amount}`,
  "move-breakpoint": (amount) => `mover um ponto para ${amount}`,
  rebin: () => "passar para outros eixos",
  park: (amount) => `desligar o ponto ${amount}`,
  unpark: (amount) => `ligar o ponto ${amount}`,
  "name-axis": () => "dizer sobre o que corre um eixo",
  correct: () => "aplicar a correção",
  restore: () => "restaurar uma versão",
  merge: () => "mesclar",
  "take-over": () => "trazer de outro mapa",
  calculate: () => "calcular",
};

const colourings: Readonly<Record<Colouring, string>> = {
  values: "Cor pelo valor, do menor ao maior",
  diverging: "Cor pelo valor, a partir do meio",
  change: "Cor pela mudança",
  none: "Sem cores",
};

const sizes: Readonly<Record<CellSize, string>> = {
  fit: "Células que cabem na tela",
  large: "Células grandes",
  dense: "Células pequenas",
};

const views: Readonly<Record<TableView, string>> = {
  grid: "Grade",
  surface: "Superfície",
  history: "Histórico",
  trace: "Rastro",
  correction: "Correção",
};

const problem = (
  found: EntryProblem | OperationProblem | EditProblem,
  say: (value: number) => string,
): string => {
  switch (found.code) {
    case "empty-entry":
      return "Digite um número.";
    case "not-an-entry":
      return "Isto não é uma entrada. Digite 12, =-2, +3, *1,05, /2 ou 5%.";
    case "divide-by-zero":
      return "Nada pode ser dividido por zero. Digite outro número.";
    case "out-of-range":
      return `${found.cells === 1 ? "Uma célula teria" : `${found.cells} células sairiam da faixa, uma delas com`} ${say(found.value)}. Esta tabela guarda de ${say(found.min)} a ${say(found.max)}.`;
    case "selection-too-small":
      return `Selecione ao menos ${found.least} ${found.axis === "x" ? "células no eixo x" : "células no eixo y"}: não há nada entre as pontas.`;
    case "stale-command":
      return "A tabela mudou nesse meio-tempo. Nada foi feito; faça de novo.";
    case "table-stale":
      return "Esta tabela foi mudada em outra aba. Carregue a tabela mais nova e continue.";
    default:
      return "Esta tabela está sendo fechada. Abra-a de novo.";
  }
};

const warning = (
  found: CellProblem,
  say: (value: number, decimals?: number) => string,
  format: Format,
): string => {
  switch (found.code) {
    case "below-range":
      return `Abaixo de ${say(found.limit)}, o menor valor que esta tabela guarda.`;
    case "above-range":
      return `Acima de ${say(found.limit)}, o maior valor que esta tabela guarda.`;
    case "unusually-low":
      return `Baixo demais: poucos motores pedem menos de ${say(found.limit)}.`;
    case "unusually-high":
      return `Alto demais: poucos motores pedem mais de ${say(found.limit)}.`;
    case "steep":
      return `Degrau alto: ${say(found.difference)} de diferença para uma célula vizinha.`;
    case "duty-high":
      return `Duty do injetor ${format.unit(found.dutyPercent, "%", 0)} a ${format.unit(found.rpm, "rpm")}: acima de ${format.unit(found.limit, "%", 0)} a vazão não é garantida.`;
    case "duty-over":
      return `Duty do injetor ${format.unit(found.dutyPercent, "%", 0)} a ${format.unit(found.rpm, "rpm")}: mais longo que o ciclo, o injetor fica aberto.`;
    default:
      return `Pobre com pressão: λ ${format.number(found.lambda, 3)} acima da atmosfera. Com pressão, menos de ${format.number(found.limit, 2)}.`;
  }
};

const saved = (state: SaveState, revision: number): string => {
  switch (state.kind) {
    case "saved":
      return `Salvo · revisão ${revision}`;
    case "saving":
      return "Salvando";
    case "failed":
      return count(state.unsaved, "edição não salva", "edições não salvas");
    default:
      return state.cause === "deleted" ? "Excluída em outra aba" : "Mudada em outra aba";
  }
};

const tally = ({ changed, locked, blank, unchanged }: Tally, step: string): string =>
  [
    changed === 0 ? "nenhuma célula muda" : cells(changed),
    locked > 0 ? count(locked, "travada, deixada como está", "travadas, deixadas como estão") : "",
    blank > 0 ? count(blank, "vazia, deixada como está", "vazias, deixadas como estão") : "",
    unchanged > 0 ? `${unchanged} com mudança menor que o passo de ${step}` : "",
  ]
    .filter(Boolean)
    .join(", ");

/** Words of the table editor. */
export const tables: Dictionary["tables"] = {
  views,
  viewsLabel: "Vistas desta tabela",
  cells,
  operation: (label: OperationLabel, format: Format): string =>
    operations[label.name](label.amount === null ? "" : format.short(label.amount), label.amount ?? 0),
  tally,
  problem,
  warning,
  saved,
  gridSummary: (facts) =>
    `${facts.name}, ${facts.shape} células. As setas movem, digitar substitui, Enter edita.`,
  bar: "Mudar as células selecionadas",
  edit: "Editar",
  set: "Definir",
  add: "Somar",
  subtract: "Subtrair",
  multiply: "Multiplicar",
  percent: "Porcentagem",
  smooth: "Suavizar",
  smoothAcross: "Suavizar, também através da pressão atmosférica",
  interpolate: "Interpolar",
  interpolateBoth: "Interpolar em 2-D",
  interpolateAcross: "Interpolar para a direita",
  interpolateUp: "Interpolar para cima",
  fill: "Preencher a partir das bordas",
  extrapolateAcross: "Extrapolar para a direita",
  extrapolateUp: "Extrapolar para cima",
  more: "Mais operações",
  lock: "Travar",
  lockLong: "Travar ou destravar as células selecionadas",
  stepUp: "Um passo para cima",
  stepDown: "Um passo para baixo",
  percentUp: "1 % para cima",
  percentDown: "1 % para baixo",
  clear: "Apagar as células selecionadas",
  copy: "Copiar",
  copyAxes: "Copiar com os eixos",
  cut: "Recortar",
  paste: "Colar…",
  axes: "Eixos…",
  look: "Cores e tamanho",
  selectAll: "Selecionar todas as células",
  editLong: "Editar as células selecionadas",
  entry: "Novo valor das células selecionadas",
  apply: "Aplicar",
  drop: "Descartar",
  undo: "Desfazer",
  redo: "Refazer",
  undoThis: (what) => `Desfazer ${what}`,
  redoThis: (what) => `Refazer ${what}`,
  nothingToUndo: "Nada a desfazer",
  nothingToRedo: "Nada a refazer",
  undone: (what) => `Desfeito: ${what}`,
  redone: (what) => `Refeito: ${what}`,
  copied: (total) => (total === 1 ? "1 célula copiada" : `${total} células copiadas`),
  clipboardRefused: "O navegador não deixou o FuelTune copiar. Pressione Ctrl C na grade.",
  would: (what, tallied) => `${what}: ${tallied}`,
  selected: (total) => (total === 1 ? "1 célula selecionada" : `${total} células selecionadas`),
  locked: "travada",
  pending: "ainda não aplicado",
  warned: "confira",
  changedBy: (change) => `mudou ${change}`,
  now: "Agora",
  proposed: "Proposto",
  before: "Antes",
  change: "Mudança",
  mean: "Média",
  lowest: "Menor",
  highest: "Maior",
  panel: "Células selecionadas e histórico",
  showPanel: "Histórico",
  history: "Histórico",
  historyStart: "Como foi aberta ou importada",
  historyLost:
    "O histórico guardado não combinava com esta tabela. A tabela está inteira; o histórico recomeça.",
  colourings,
  sizes,
  changeFromOpened: "Mudança desde que foi aberta",
  changeFrom: (snapshot) => `Mudança desde “${snapshot}”`,
  unnamedSnapshot: (date) => `Versão de ${date}`,
  legend: {
    locked: "Travada",
    warned: "Confira",
  },
  list: {
    zip: (count: number) => (count === 1 ? "Salvar em um zip" : `Salvar as ${count} em um zip`),
    newOne: "Nova tabela…",
    fromFile: "De um arquivo…",
    newTitle: "Qual tabela você quer criar?",
    vehicle: "Veículo",
    from: "Começar de",
    templateGroup: "Eixos usuais e valores iniciais",
    otherGroup: "Células próprias",
    fromPaste: "Células copiadas",
    kind: "O que os valores significam",
    unit: "Unidade",
    name: "Nome",
    create: "Criar esta tabela",
    needsVehicle: "Crie primeiro um veículo: a tabela pertence a ele.",
    needsCells: "Cole primeiro as células, com ou sem eixos.",
    alongCurve: "Sobre o que corre a curva",
    alongColumns: "Sobre o que correm as colunas",
    alongRows: "Sobre o que correm as linhas",
    axisUnknown: "Não informado",
    axisMeanings: {
      speed: "Rotação do motor, rpm",
      "pressure-bar": "Pressão do coletor, bar relativo à atmosfera",
      "pressure-kpa": "Pressão do coletor, kPa absoluto",
      "pressure-psi": "Pressão do coletor, psi relativo à atmosfera",
      throttle: "Borboleta, %",
      "engine-temperature": "Temperatura do motor, °C",
      "air-temperature": "Temperatura do ar, °C",
      voltage: "Tensão da bateria, V",
    },
    nameNeeded: "Digite um nome.",
    becomes: (shape, unit) => `${shape} células${unit === "" ? "" : `, ${unit}`}.`,
    blank:
      "As células começam vazias: falta saber o que elas pedem. Preencha motor e injetores do veículo para que sejam calculadas.",
    templates: {
      "time-by-pressure": "Tempo de injeção por pressão",
      "time-by-pressure-and-speed": "Tempo de injeção por pressão e rotação",
      "percent-by-speed": "Combustível % por rotação",
      "percent-by-engine-temperature": "Combustível % por temperatura do motor",
      "percent-by-air-temperature": "Combustível % por temperatura do ar",
      "percent-by-throttle": "Combustível % por TPS",
      "dead-time-by-voltage": "Tempo morto por tensão da bateria",
      "lambda-by-pressure-and-speed": "Alvo de lambda por pressão e rotação",
      "first-pulse": "Primeiro pulso por temperatura do motor",
      cranking: "Tempo de partida por temperatura do motor",
      "flow-by-pressure": "Vazão do bico por pressão",
      "ve-16": "Eficiência volumétrica, 16 × 16",
      "ve-12": "Eficiência volumétrica, 12 × 12",
      "lambda-12": "Alvo de lambda, 12 × 12",
      "ignition-16": "Ignição, 16 × 16",
      "boost-by-speed": "Alvo de pressão por rotação",
    },
    rename: "Renomear…",
    renameTitle: (name) => `Como “${name}” vai se chamar?`,
    renameOne: "Renomear",
    renamed: (name) => `Renomeada para “${name}”`,
    duplicate: "Duplicar",
    copyOf: (name) => `${name}, cópia`,
    duplicated: (name) => `Criada “${name}”`,
    delete: "Excluir…",
    deleteTitle: (name) => `Excluir a tabela “${name}” com histórico e versões?`,
    deleteNote: "Você pode desfazer até a próxima importação ou início.",
    deleteOne: "Excluir tabela",
    deleted: (name) => `Excluída “${name}”`,
    actionsFor: (name) => `Ações de ${name}`,
    files: {
      table: "Salvar como .table do TunerStudio",
      csv: "Salvar como CSV",
      json: "Salvar como JSON, com tipo e unidade",
    },
    copyFor: (program) => `Copiar para ${program}`,
    copiedFor: (name, program) => `“${name}” copiada para ${program}`,
    copyRefused: "O navegador não deixou o FuelTune copiar. Salve a tabela como arquivo.",
    targets: {
      spreadsheet: "uma planilha",
      tunerstudio: "TunerStudio",
      ftmanager: "FTManager",
      "hp-tuners": "HP Tuners",
      romraider: "RomRaider",
    },
  },
  pasteDialog: {
    title: "Colar estas células?",
    paste: "Colar",
    cancel: "Cancelar",
    source: "Cole aqui as células copiadas (Ctrl V, ou segure o dedo)",
    understood: (columns, rows) => `Entendido como ${columns} × ${rows} células`,
    mode: "Como",
    modes: {
      replace: "Substituir",
      add: "Somar",
      subtract: "Subtrair",
      multiply: "Multiplicar",
      percent: "Multiplicar por %",
      "half-percent": "Multiplicar pela metade da %",
    },
    gain: "Ganho",
    layout: "Eixos no texto",
    layouts: {
      cells: "Nenhum, só células",
      "both-axes": "Primeira linha e primeira coluna",
      "column-axis-last": "Última linha e primeira coluna",
      "row-axis": "Primeira coluna",
      "column-axis": "Primeira linha",
      "curve-rows": "Uma curva em duas linhas",
      "curve-columns": "Uma curva em duas colunas",
    },
    decimalMark: "Separador decimal",
    point: "Ponto",
    comma: "Vírgula",
    rowOrder: "Linhas",
    highFirst: "Maior carga primeiro",
    lowFirst: "Menor carga primeiro",
    align: "Posicionar",
    byAxes: "Pelos eixos",
    byPosition: "Célula por célula",
    turned: "Linhas do texto são colunas da tabela",
    because: {
      chosen: "Escolhido por você",
      format: "Como este programa escreve",
      corner: "O canto está vazio",
      "last-row": "A última linha sobe como um eixo",
      shape: "Combina com o tamanho desta tabela",
      "two-lines": "Duas linhas, a primeira sobe",
      "looks-like-axis": "Sobe como um eixo",
      "no-axis-seen": "Nada sobe como um eixo",
      seen: "Visto no texto",
      "both-seen": "Vale o último sinal do número",
      "no-fraction": "Nenhuma fração no texto",
      axis: "O eixo diz",
      "one-row": "Há uma só linha",
      screen: "Como as telas mostram",
      axes: "Combina com os eixos desta tabela",
      "as-written": "Como está escrito",
    },
    would: (tallied) => `Ao colar: ${tallied}.`,
    offTable: (total) =>
      total === 1
        ? "1 célula do texto fica fora da tabela ou da seleção."
        : `${total} células do texto ficam fora da tabela ou da seleção.`,
    preview: "O que as células teriam",
    more: (columns, rows) => `São mostradas as primeiras ${columns} colunas e as ${rows} linhas de cima.`,
  },
  axisDialog: {
    title: "Mudar os eixos",
    axis: "Eixo",
    runsOver: "Corre sobre",
    action: "Fazer",
    actions: {
      move: "Mover um ponto",
      insert: "Inserir um ponto",
      delete: "Remover um ponto",
      park: "Desligar um ponto",
      unpark: "Ligar um ponto",
      rebin: "Passar para outros pontos",
      name: "Dizer sobre o que corre",
    },
    verbs: {
      move: "Mover",
      insert: "Inserir",
      delete: "Remover",
      park: "Desligar",
      unpark: "Ligar",
      rebin: "Passar para estes",
      name: "Informar",
    },
    point: "Ponto",
    value: "Novo valor",
    all: "Todos os pontos, separados por ;",
    keep: "As células mantêm seus valores",
    keepNote: "Senão elas recebem o que a tabela tinha no novo lugar.",
    cancel: "Cancelar",
    becomes: (size) => `A tabela passa a ter ${size} células; uma versão guarda como ela está agora.`,
    same: "A ECU lê os mesmos valores em todo lugar.",
    largest: (before, after, place) => `Maior diferença: ${before} passa a ${after} em ${place}.`,
    clamped: (total) =>
      total === 1
        ? "1 célula fica fora dos eixos antigos e mantém a borda."
        : `${total} células ficam fora dos eixos antigos e mantêm a borda.`,
    problem: (found, format) => {
      switch (found.code) {
        case "not-a-number":
          return "Digite um número.";
        case "nothing-changes":
          return "Digite outro valor para ver o que muda.";
        case "no-such-axis":
          return "Uma curva tem um só eixo.";
        case "no-such-breakpoint":
          return "Este ponto não existe mais. Escolha outro.";
        case "axis-not-increasing":
          return `${format.short(found.value)} não é maior que o ponto anterior. Eixos só sobem.`;
        case "axis-too-short":
          return `Um eixo tem ao menos ${found.least} pontos.`;
        case "locked-cells":
          return `${cells(found.cells)} nele com trava. Destrave primeiro.`;
        default:
          return `${format.short(found.value)} está desligado. Ligue-o em vez disso.`;
      }
    },
  },
  stale: {
    changed: (kept) =>
      kept === 0
        ? "Esta tabela foi mudada em outra aba. Carregue a tabela mais nova."
        : `Esta tabela foi mudada em outra aba. ${count(kept, "edição sua está guardada", "edições suas estão guardadas")} como versão. Carregue a tabela mais nova.`,
    deleted: (kept) =>
      kept === 0
        ? "Esta tabela foi excluída em outra aba."
        : `Esta tabela foi excluída em outra aba. ${count(kept, "edição sua está guardada", "edições suas estão guardadas")} como versão.`,
    load: "Carregar a tabela mais nova",
  },
  unsaved: {
    sentence: (unsaved) =>
      `${count(unsaved, "edição ainda não foi salva", "edições ainda não foram salvas")}; o navegador recusou. Nada se perdeu até aqui.`,
    retry: "Tentar de novo",
  },
};

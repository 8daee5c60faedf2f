import type { HeatmapLayer } from "../../figures/heatmap-view";
import type { TableKind } from "../../../domain/tables/tuning-table";
import type { Dictionary } from "../english";
import { midSentence } from "../mid-sentence";
import type { Format } from "../format";

const layers: Readonly<Record<HeatmapLayer, string>> = {
  mean: "Média",
  count: "Amostras",
  min: "Menor",
  max: "Maior",
  sd: "Desvio-padrão",
  seconds: "Tempo gasto",
};

const columns = {
  channel: "Canal",
  unit: "Unidade",
  count: "Amostras",
  missing: "Ausentes",
  min: "Menor",
  p1: "1 %",
  p5: "5 %",
  p25: "25 %",
  median: "Mediana",
  p75: "75 %",
  p95: "95 %",
  p99: "99 %",
  max: "Maior",
  mean: "Média",
  sd: "DP",
  mad: "DAM",
};

const regimes: Readonly<Record<string, string>> = {
  unknown: "Não avaliado",
  stopped: "Motor parado",
  cranking: "Partida",
  idle: "Marcha lenta",
  cruise: "Velocidade constante",
  acceleration: "Aceleração",
  "full-load": "Carga total",
  boost: "Pressão positiva",
  overrun: "Freio-motor",
  "fuel-cut": "Corte de combustível",
};

const kinds: Readonly<Record<TableKind, string>> = {
  ve: "Eficiência volumétrica",
  "injection-time": "Tempo de injeção",
  "fuel-correction": "Correção de combustível",
  "lambda-target": "Alvo de lambda",
  ignition: "Avanço de ignição",
  "boost-target": "Alvo de pressão",
  duty: "Abertura",
  "dead-time": "Tempo morto do bico",
  "injector-flow": "Vazão do bico",
  generic: "Tabela",
};

const samples = (count: number, format: Format): string =>
  count === 1 ? "1 amostra" : `${format.number(count)} amostras`;

const figure: Dictionary["analysis"]["figure"] = {
  asTable: "Mostrar como tabela",
  asPicture: "Mostrar como figura",
  samples,
  used: (used, total, format) => `${format.number(used)} de ${format.number(total)} amostras`,
  layers,
  heatmapTitle: (value, layer) => `${value}: ${layer.toLowerCase()}`,
  heatmapSummary: (facts, format) =>
    `${facts.layer} de ${facts.value} sobre ${facts.x} e ${facts.y}. ${format.number(facts.filled)} de ` +
    `${format.number(facts.cells)} células têm amostras suficientes, de ${facts.low} a ${facts.high}. ` +
    `Mais amostras: ${facts.busiest}. As setas movem, Enter mostra as amostras de uma célula.`,
  cell: (x, y) => `${x} · ${y}`,
  cellRange: (from, to) => `${from} a ${to}`,
  cellEmpty: "Nenhuma amostra aqui",
  cellFew: (count, minimum) => `${count} das ${minimum} amostras que uma célula colorida precisa`,
  pick: "Aponte para uma célula ou use as setas. Pressione para ver as amostras por trás dela.",
  legend: {
    foot: (largest, format) => `Amostras, barra cheia em ${format.number(largest)} (logarítmica)`,
    few: (minimum) => `Menos de ${minimum} amostras: sem cor`,
    none: "Nenhuma amostra",
    beyond: "Além do limite",
    scale: (low, high) => `Cores de ${low} a ${high}`,
  },
  outside: (outside, missing, format) =>
    `Não desenhadas: ${format.number(outside)} fora dos eixos, ${format.number(missing)} sem valor.`,
  histogram: {
    y: "Amostras",
    title: (channel) => `Distribuição de ${channel}`,
    summary: (facts, format) =>
      `${samples(facts.count, format)} de ${facts.channel} entre ${facts.from} e ${facts.to}, ` +
      `a maioria em ${facts.peak}.`,
    bar: (from, to, count, share, format) => `${from} a ${to}: ${samples(count, format)}, ${share}`,
    left: (below, above, missing, format) =>
      `Não desenhadas: ${format.number(below)} abaixo, ${format.number(above)} acima, ${format.number(missing)} ausentes.`,
    from: "De",
    to: "Até",
    share: "Parcela",
    pick: "Aponte para uma barra ou use as setas.",
  },
  statistics: {
    columns,
    find: "Buscar um canal",
    sortBy: (column) => `Ordenar por ${column}`,
    shown: (shown, total) => (shown === total ? `${total} canais` : `${shown} de ${total} canais`),
    nothing: (query) => `Nenhum canal se chama “${query}”.`,
    scroller: "Estatísticas de cada canal",
  },
  regimes: {
    title: "Como foi dirigido",
    time: "Tempo na sessão",
    column: "Regime",
    seconds: "Tempo",
    share: "Parcela",
    visits: "Vezes",
    lane: (visits) => `Desenhado sobre a sessão: ${visits} vezes`,
    names: regimes,
  },
};

const view: Dictionary["analysis"]["view"] = {
  choose: "Análise",
  names: { heatmap: "Mapa de calor", histogram: "Distribuição", statistics: "Estatísticas" },
  sentence: {
    heatmapOpen: "Escolha o que o mapa de calor mostra: este log não tem canal para o usual.",
    heatmap: (value, x, y) => `${value}, por ${x} e ${y}.`,
    histogram: (channel) => `Quantas vezes cada valor de ${channel} ocorreu.`,
    statistics: (channels, duration) =>
      `O que ${channels === 1 ? "1 canal fez" : `${channels} canais fizeram`} em ${duration}.`,
  },
  errorOf: (mixture) => `Erro de ${midSentence(mixture)} em relação ao alvo`,
  computing: "Calculando",
  updating: "Atualizando",
  failed: (title) => `A análise parou: ${title} A sessão não mudou.`,
  again: "Tentar de novo",
  settings: "Ajustes",
  value: "Valor",
  usualValue: "Erro de lambda, senão lambda",
  x: "Colunas",
  y: "Linhas",
  usualX: "Rotação",
  usualY: "Pressão do coletor, senão borboleta",
  usual: (name) => `${name} (padrão)`,
  layer: "Mostrar",
  minimum: "Amostras exigidas por célula",
  columnCells: "Células das colunas",
  rowCells: "Células das linhas",
  equal: "Passos iguais",
  own: "Pontos escolhidos",
  fromTable: (table, axis) => `${table}: ${axis}`,
  steps: "Passos no máximo",
  breaks: "Pontos",
  breaksHint: "Números crescentes, separados por espaço: 500 1000 1500",
  breaksWrong: "São necessários pelo menos dois números crescentes.",
  numberWrong: "Digite um número inteiro de 2 a 200.",
  minimumWrong: "Digite um número inteiro de pelo menos 1.",
  channel: "Canal",
  bins: "Barras",
  automatic: "Conforme os dados",
  noChannel: "Esta sessão não tem canal com números.",
  needs: "Precisa de",
  behind: {
    title: (cell) => `Por trás de ${cell}`,
    count: (count, passes) => `${count} em ${passes === 1 ? "1 passagem" : `${passes} passagens`}`,
    first: (shown) => `As primeiras ${shown} estão listadas.`,
    at: "Em",
    lasts: "Dura",
    samples: "Amostras",
    low: "Menor",
    mean: "Média",
    high: "Maior",
    show: "Mostrar nos gráficos",
    showAll: "Marcar todas nos gráficos",
    showAt: (time) => `Mostrar ${time} nos gráficos`,
    close: "Fechar as amostras",
    reading: "Lendo as amostras",
  },
};

const catalogue: Dictionary["analysis"]["catalogue"] = {
  sentenceFor: (count, name) => `${count === 1 ? "Uma análise" : `${count} análises`} para “${name}”.`,
  empty: "Nenhuma sessão para analisar ainda. Solte um log aqui ou abra a garagem de demonstração.",
  emptyNote: "Mapas de calor, distribuições e estatísticas são lidos de logs importados.",
  session: "Sessão",
  openOne: (name) => `Abrir ${midSentence(name)}`,
  names: {
    heatmap: "Mapa de calor",
    histogram: "Distribuição",
    regimes: "Regimes de condução",
    statistics: "Estatísticas",
    "table-trace": "Log sobre a tabela",
    correction: "Correção de combustível",
  },
  about: {
    heatmap:
      "Média, dispersão, extremos, contagem ou tempo de um canal sobre outros dois, com as amostras de cada célula.",
    histogram: "Quantas vezes cada valor de um canal ocorreu.",
    regimes: "Marcha lenta, constante, aceleração, pressão, freio-motor: quando e quanto tempo no total.",
    statistics: "Contagem, extremos, média, mediana e percentis de cada canal.",
    "table-trace": "Por onde o log passou em uma tabela, e as amostras por trás de cada célula.",
    correction:
      "O que mudar na tabela de combustível, célula a célula, conferido em trechos que ela não viu.",
  },
  needs: (roles, format) => `Precisa de ${format.list(roles.map(midSentence))}.`,
  needsNothing: "Não precisa de um canal específico.",
  better: (roles, format) => `Usa ${format.list(roles.map(midSentence))} quando a sessão tem.`,
  possible: "Possível",
  needsTable: "Precisa de uma tabela do veículo da sessão.",
  noVehicle: "Não é possível: a sessão não tem veículo. Escolha um em Sessões.",
  noTable: "Não é possível: o veículo não tem essa tabela. Importe o mapa dele ou crie uma tabela.",
  noMixture: "Não é possível: nenhum canal mede a mistura.",
  toSessions: "Sessões",
  toTables: "Tabelas",
  impossible: (roles, format) =>
    `Não é possível: nenhum canal significa ${format.either(roles.map(midSentence))}. Escolha um ao importar o arquivo.`,
};

const tables: Dictionary["analysis"]["tables"] = {
  sentence: (count) => (count === 1 ? "1 tabela" : `${count} tabelas`),
  empty: "Nenhuma tabela ainda. Elas chegam com um log ou mapa que as traga, como FTML.",
  emptyNote: "Escolha um veículo ao importar um arquivo assim, e as tabelas ficam com ele.",
  kinds,
  curve: "Curva",
  map: "Mapa",
  missing: "Esta tabela não está mais aqui.",
  missingNext: "Pode ter sido excluída com o veículo, ou o endereço é de outro aparelho.",
  noVehicle: "Nenhum veículo",
  cell: (x, y, value) => `${x}, ${y}: ${value}`,
  curveCell: (x, value) => `${x}: ${value}`,
  blank: "vazia",
  range: (low, high) => `${low} a ${high}`,
  summary: ({ name, shape, low, high }) => `${name}, ${shape} células, de ${low} a ${high}. As setas movem.`,
  colours: (low, high) => `Cores de ${low} a ${high}`,
  find: "Buscar uma tabela",
  nothing: (find) => `Nenhuma tabela se chama “${find}”.`,
};

/** Words of the area "analysis" in Brazilian Portuguese. */
export const analysis: Dictionary["analysis"] = { figure, view, catalogue, tables };

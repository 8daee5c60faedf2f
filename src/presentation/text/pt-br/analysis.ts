import type { HeatmapLayer } from "../../figures/heatmap-view";
import type { Dictionary } from "../english";
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

const regimes: Readonly<Record<string, string>> = {};

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
  pick: "Aponte uma célula ou use as setas. Pressione para ver as amostras por trás dela.",
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
    share: "Parte",
    pick: "Aponte uma barra ou use as setas.",
  },
  statistics: {
    columns,
    find: "Achar um canal",
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
    share: "Parte",
    visits: "Vezes",
    lane: (visits) => `Desenhado sobre a sessão: ${visits} vezes`,
    names: regimes,
  },
};

/** Words of the area "analysis" in Brazilian Portuguese. */
export const analysis: Dictionary["analysis"] = { figure };

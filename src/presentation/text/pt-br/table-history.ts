import type { Dictionary } from "../english";

const surface: Dictionary["tableHistory"]["surface"] = {
  picture: "Figura",
  asSurface: "Superfície",
  asContour: "Curvas de nível",
  height: "Altura",
  colour: "Cor",
  value: "Valor",
  aroundTarget: "Em torno de um alvo",
  target: "Alvo",
  changeFromA: "Mudança desde A",
  evidence: "Evidência",
  needsA: "Escolha antes um instantâneo como A no histórico",
  needsEvidence: "Escolha antes uma sessão em Log sobre a tabela",
  unchanged: "sem mudança",
  noEvidence: "sem evidência",
  upright: { change: "Mudança desde A", evidence: "Evidência" },
  reset: "Vista inicial",
  title: (height) => `Superfície: ${height}`,
  cells: (count) => (count === 1 ? "1 célula" : `${count} células`),
  keys: "As setas giram, mais e menos aproximam, Tab vai à célula marcada.",
  contourKeys: "As setas movem a marca.",
  hint: "Arraste ou use as setas para girar a superfície. Tab vai à célula marcada, as setas a movem.",
  hintEdit:
    "Arraste ou use as setas para girar a superfície. Tab vai à célula marcada: as setas a movem, Enter edita.",
  contourHint: "As linhas unem valores iguais. Toque numa célula ou use as setas.",
  cell: (place, value) => `Célula marcada ${place}: ${value}`,
  blank: "vazia",
  changed: (was, now, change) => `${was} → ${now} (${change})`,
  colours: (low, high) => `Cores de ${low} a ${high}`,
  summary: (facts) =>
    `${facts.name} sobre ${facts.x}${facts.y === "" ? "" : ` e ${facts.y}`}, de ${facts.low} a ${facts.high}.` +
    (facts.blanks === 0 ? "" : ` ${facts.blanks} células vazias são buracos.`),
  from: (low, high) => `${low} a ${high}`,
  slices: "Cortes pela célula marcada",
  slice: (axis, at) => `Ao longo de ${axis.toLowerCase()} em ${at}`,
  named: (letter, name) => `${letter}, ${name}`,
};

const curve: Dictionary["tableHistory"]["curve"] = {
  keys: "Esquerda e direita escolhem um ponto, para cima e para baixo o movem, Shift move dez passos.",
  readKeys: "Esquerda e direita escolhem um ponto.",
  point: (place, value) => `${place}: ${value}`,
  blank: "vazio",
};

/** Words of the surface, the curve, the history and the trace of a table in Brazilian Portuguese. */
export const tableHistory: Dictionary["tableHistory"] = { surface, curve };

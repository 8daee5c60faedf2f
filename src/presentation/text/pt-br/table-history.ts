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
  needsEvidence: "A sessão ainda está sendo lida",
  unchanged: "sem mudança",
  noEvidence: "sem evidência",
  upright: { change: "Mudança desde A", evidence: "Evidência" },
  reset: "Vista inicial",
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
  hint: "Arraste um ponto para cima ou para baixo. Esquerda e direita escolhem, para cima e para baixo movem, Shift move dez passos.",
  readKeys: "Esquerda e direita escolhem um ponto.",
  point: (place, value) => `${place}: ${value}`,
  blank: "vazio",
};

const cells = (count: number): string => (count === 1 ? "1 célula" : `${count} células`);

const history: Dictionary["tableHistory"]["history"] = {
  title: "Instantâneos",
  list: (count) => (count === 1 ? "Agora e 1 instantâneo" : `Agora e ${count} instantâneos`),
  now: "Agora",
  revision: (revision) => `Revisão ${revision}`,
  reasons: {
    asked: "Instantâneo",
    "before-apply": "Antes de aplicar mudanças",
    "before-paste": "Antes de colar",
    "before-restore": "Antes de restaurar",
    "unsaved-edits": "Edições de quando outra aba foi mais rápida",
  },
  problems: {
    "curve-and-map": "Uma é curva, a outra é mapa: não se comparam.",
    "axes-differ": "Os eixos medem coisas diferentes: não se comparam.",
    "units-differ": "As unidades medem coisas diferentes: não se comparam.",
  },
  take: (letter, name) => `Usar ${name} como ${letter}`,
  takeSnapshot: "Guardar instantâneo",
  takeTitle: "Guardar a tabela como está agora?",
  taken: (name) => `Guardada como ${name}`,
  name: "Nome",
  nameHint: "Por exemplo: antes do dinamômetro",
  note: "Nota",
  session: "Log que a motivou",
  noSession: "Nenhum",
  annotate: "Nome e nota…",
  annotateTitle: "O que é este instantâneo?",
  save: "Salvar",
  empty:
    "Nenhum instantâneo ainda. Um é guardado sozinho antes de cada aplicação, colagem especial e restauração.",
  first: (count) => `${cells(count)}, o estado mais antigo guardado`,
  nothing: "Sem mudança",
  otherAxes: "Outros eixos",
  changedBy: (count, size) => `${cells(count)}, média ${size}`,
  fromTo: (a, b) => `A, ${a} → B, ${b}`,
  cellsChanged: "Células mudadas",
  of: (changed, total) => `${changed} de ${total}`,
  meanChange: "Mudança média",
  largest: "Maior mudança",
  at: (change, place) => `${change} em ${place}`,
  place: (x, y) => `${x}, ${y}`,
  leanerInBoost: "Mais pobre sob pressão",
  none: "nenhuma",
  cells,
  steepest: "Maior degrau até a vizinha",
  offRange: "Desconhecido, fora dos eixos de B",
  resampled: "Os eixos diferem: B foi trazida para os eixos de A.",
  merge: "Mesclar células…",
  mergeNeeds: "Precisa de dois instantâneos: um como base, um para mesclar",
  restore: "Restaurar",
  restoreNamed: (letter) => `Restaurar ${letter}`,
  restoreNeeds: "Escolha um instantâneo como A ou B",
  restored: (name) => `Restaurado: ${name}`,
  emptySentence: "Nenhum instantâneo ainda.",
  emptyNote:
    "Guarde um antes de mudar algo. Um é guardado sozinho antes de cada aplicação, colagem especial e restauração.",
  chooseTwo: "A e B são o mesmo.",
  chooseNote: "Escolha outro instantâneo como A ou B.",
  sentence: (a, b, changed) =>
    changed === 0
      ? `Nada mudou de ${a} para ${b}.`
      : `${cells(changed)} ${changed === 1 ? "mudou" : "mudaram"} de ${a} para ${b}.`,
  show: "O que se mostra",
  showChange: "Mudança",
  sideBySide: "Lado a lado",
  measure: "Medida da mudança",
  inPercent: "Relativa, %",
  absolute: "Absoluta",
  changeLabel: (a, b) => `Mudança de cada célula de ${a} para ${b}. As setas movem.`,
  notCompared: "não comparada",
  notKnown: (sign) => `${sign}: vazia em uma das duas, ou fora dos eixos de B`,
};

const merge: Dictionary["tableHistory"]["merge"] = {
  title: "Mesclar",
  sentence: (open, theirs, mine) =>
    open > 0
      ? `${open === 1 ? "1 conflito está aberto" : `${open} conflitos estão abertos`}: os dois lados mudaram a mesma célula.`
      : `Nada em aberto: ${cells(theirs)} da outra, ${cells(mine)} da minha.`,
  base: "Base: de onde as duas partiram",
  theirs: "Outra: o que mesclar na tabela",
  otherTables: "Outras tabelas",
  label: "Tabela mesclada. As setas movem, Shift pega várias células.",
  resampled: "Uma versão tem outros eixos: foi trazida para os da tabela atual.",
  three: (base, mine, theirs) => `Base ${base}, minha ${mine}, outra ${theirs}`,
  fates: {
    same: "Ninguém mudou",
    mine: "Mudada na minha",
    theirs: "Mudada na outra",
    both: "Mudada igual nas duas",
    conflict: "Conflito",
  },
  tags: { base: "B", mine: "M", theirs: "O" },
  alike: "=",
  taken: { base: "Vale a base", mine: "Vale a minha", theirs: "Vale a outra" },
  take: { base: "Usar a base", mine: "Usar a minha", theirs: "Usar a outra" },
  legend:
    "M: minha, O: outra, =: igual nas duas, B: base, ?: conflito a decidir. Células sem sinal não mudaram.",
  next: "Próximo conflito",
  noConflict: "Nenhum conflito aberto",
  apply: "Mesclar como nova versão",
  openConflicts: (count) =>
    count === 1 ? "1 conflito não foi decidido." : `${count} conflitos não foram decididos.`,
  stale: "A tabela mudou enquanto isso. Nada foi mesclado.",
  nothing: "A mescla não muda nada",
  done: (changed, locked) => `Mescladas ${cells(changed)}${locked === 0 ? "" : `, ${locked} travadas ficam`}`,
  close: "Fechar a mescla",
};

const tune: Dictionary["tableHistory"]["tune"] = {
  crumb: "Comparar mapas",
  sentence: (differing, total) =>
    differing === 0
      ? `Todas as ${total} tabelas em comum são iguais.`
      : `${differing} de ${total} tabelas em comum diferem.`,
  mine: "Mapa a mudar",
  theirs: "Mapa de onde tirar",
  empty: "Comparar precisa das tabelas de dois veículos.",
  emptyNote: "Importe um arquivo de mapa, ou um log com mapa, para um segundo veículo.",
  table: "Tabela",
  state: "O que difere",
  action: "Ação",
  show: "Mostrar",
  equal: "Igual",
  axesOnly: "Só os eixos diferem",
  only: (name) => `Só em ${name}`,
  add: (name) => `Adicionar a ${name}`,
  added: (name) => `Adicionada: ${name}`,
  takeCells: (count) => (count === 1 ? "Trazer a célula marcada" : `Trazer ${count} células`),
  takeTable: "Trazer a tabela inteira",
  taken: (changed, locked) => `Trazidas ${cells(changed)}${locked === 0 ? "" : `, ${locked} travadas ficam`}`,
  nothing: "Nada a trazer aqui",
};

const trace: Dictionary["tableHistory"]["trace"] = {
  choose: "Sessão",
  otherVehicles: "De outros veículos",
  empty: "Nenhuma sessão ainda.",
  emptyNote: "Importe um log deste veículo: ele é posto sobre a tabela aqui.",
  sentence: (cellsHit, total, seconds) => `${cellsHit} de ${cells(total)} foram usadas em ${seconds}.`,
  reading: "Lendo a sessão",
  noPlace: "O lugar do motor nesta tabela não é conhecido.",
  picture: "Figura",
  asGrid: "Grade",
  asSurface: "Superfície",
  colour: "Cor por",
  layers: { table: "Tabela", count: "Passagens", seconds: "Tempo", value: "Canal" },
  channel: "Canal",
  time: "Tempo",
  curveOnly: "Uma curva não tem superfície",
  cursor: (at) => `Cursor em ${at}`,
  position: (place) => `Motor a ${place}`,
  noPosition: "Sem posição aqui: um canal não tem valor",
  weights: (shares) => `Pesos: ${shares.join(", ")}`,
  share: (share, cell) => `${share} ${cell}`,
  offTable: "Fora da tabela: vale a borda",
  noChannel: (axis) => `Nenhum canal desta sessão serve ao eixo ${axis}.`,
  noChannelNext: "Escolha um à mão, ou dê a um canal o significado certo na sessão.",
  chooseChannel: (axis) => `Canal ao longo de ${axis}`,
  standardAir: (axis) =>
    `${axis}: pressão relativa encontra absoluta; o ar padrão (101,3 kPa) faz as vezes do barômetro.`,
  outside: (outside, missing) => `${outside} amostras ficam fora da tabela, ${missing} não têm valor.`,
  cell: (value, count, seconds) => `${value}, ${count} passagens em ${seconds}`,
  cellChannel: (mean) => `média ${mean}`,
  unhit: (value) => `${value}, não usada`,
  label: (session) =>
    `Log sobre a tabela: ${session}. As setas movem, Enter mostra as amostras de uma célula.`,
  showCell: "Amostras desta célula",
  inCharts: "Mostrar o cursor nos gráficos",
  foot: "Barra no pé: passagens, logarítmica",
};

const pulse: Dictionary["tableHistory"]["pulse"] = {
  title: "O que fez o tempo de injeção aqui",
  sentence: (predicted, logged) => `As tabelas dão ${predicted}, o log tem ${logged}.`,
  difference: (off) => `Diferença de ${off}.`,
  notSteady:
    "Não é uma amostra calma em carga leve: injeção rápida, corte de combustível e partida não fazem parte da equação.",
  neverSteady:
    "Nenhuma amostra calma em carga leve neste log: não dá para dizer quão bem a equação se sustenta.",
  residual: (count, rms, bias) =>
    `Em ${count} amostras calmas em carga leve, o tempo registrado difere ${rms} RMS, ${bias} em média.`,
  equation: "Tempo de injeção = (tabela de MAP − tempo morto) × todos os fatores + tempo morto + tensão.",
  noChannel:
    "Falta tempo de injeção ou pressão do coletor nesta sessão: dê o significado aos canais na página da sessão, e cada fator aparece aqui.",
  factor: "Passo",
  input: "Consultado em",
  effect: "Dá",
  running: "Resulta",
  names: {
    "map-table": "Tabela de MAP",
    "dead-time-off": "Tempo morto retirado",
    rpm: "Rotação",
    "engine-temperature": "Temperatura do motor",
    "air-temperature": "Temperatura do ar",
    throttle: "Borboleta",
    "closed-loop": "Malha fechada",
    "dead-time": "Tempo morto de volta",
    voltage: "Tensão da bateria",
  },
};

/** Words of the surface, the curve, the history and the trace of a table in Brazilian Portuguese. */
export const tableHistory: Dictionary["tableHistory"] = {
  surface,
  curve,
  history,
  merge,
  tune,
  trace,
  pulse,
};

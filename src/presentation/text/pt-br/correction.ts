import type { Bucket } from "../../../domain/correction/filters";
import type { Dictionary } from "../english";

type Words = Dictionary["correction"];

const buckets: Words["buckets"] = {
  used: { name: "Usadas", why: "Condução estável com mistura medida: estas amostras fazem a correção." },
  "no-position": { name: "Sem posição", why: "Falta a rotação ou a carga neste instante." },
  "off-table": { name: "Fora da tabela", why: "Mais de um décimo de passo além do último ponto do eixo." },
  "not-running": { name: "Motor parado", why: "Rotação abaixo do limite de funcionamento." },
  cranking: { name: "Partida", why: "O motor de arranque gira o motor: o combustível segue outra tabela." },
  cold: { name: "Motor frio", why: "O enriquecimento de aquecimento ainda soma combustível." },
  "just-started": { name: "Recém-ligado", why: "Enriquecimento pós-partida e sonda ainda aquecendo." },
  "fuel-cut": { name: "Corte de combustível", why: "Nada é injetado, não há mistura para julgar." },
  "after-fuel-cut": { name: "Depois de um corte", why: "O ar do corte ainda está no escape." },
  limiter: { name: "Limitador", why: "Um limitador ou two-step corta ignição ou combustível." },
  enrichment: { name: "Injeção rápida", why: "Combustível somado ou tirado porque a borboleta se move." },
  "after-enrichment": {
    name: "Depois da injeção rápida",
    why: "O combustível dela ainda evapora das paredes.",
  },
  "throttle-moving": { name: "Borboleta em movimento", why: "A borboleta se move mais rápido que o limite." },
  "pressure-moving": {
    name: "Pressão em movimento",
    why: "A pressão do coletor muda mais rápido que o limite.",
  },
  "speed-moving": { name: "Rotação em movimento", why: "A rotação muda mais rápido que o limite." },
  "not-settled": { name: "Ainda não estável", why: "O motor ainda não ficou calmo por tempo suficiente." },
  battery: { name: "Tensão da bateria", why: "Fora da faixa, a tensão muda o tempo morto dos bicos." },
  "fuel-pressure": { name: "Pressão de combustível", why: "Longe do valor usual." },
  "duty-high": { name: "Bicos perto do limite", why: "Acima desta abertura um bico não dá mais." },
  "time-gap": { name: "Falha no registro", why: "Logo depois de amostras que faltam." },
  "no-trim": { name: "Sem leitura da malha", why: "Não se sabe quanto a malha somou neste instante." },
  "no-target": { name: "Sem alvo", why: "Nenhuma mistura foi pedida neste instante." },
  "no-lambda": { name: "Sem lambda", why: "A sonda não lê nada quando o gás desta amostra chega." },
  "implausible-lambda": { name: "Lambda implausível", why: "Fora do que um motor consegue queimar." },
  "lambda-stuck": { name: "Lambda parada", why: "A leitura não se move enquanto o motor muda." },
  "sensors-disagree": { name: "Sondas discordam", why: "Duas sondas diferem mais que o limite." },
  custom: { name: "Seu próprio filtro", why: "A expressão dos ajustes é verdadeira." },
  "blank-cell": { name: "Célula vazia", why: "Uma célula vizinha da tabela está vazia." },
};

function nameOf(bucket: string): string {
  const known: Readonly<Record<string, Words["buckets"][Bucket]>> = buckets;
  return known[bucket]?.name ?? bucket;
}

const degraus = (count: number): string => (count === 1 ? "1 degrau" : `${count} degraus`);

/** Words of the correction in Brazilian Portuguese. */
export const correction: Words = {
  problems: {
    "no-logs": () => ({
      title: "Nenhuma sessão foi escolhida.",
      next: "Escolha pelo menos uma sessão com lambda.",
    }),
    cancelled: () => ({ title: "A correção foi cancelada.", next: "Sua tabela não mudou." }),
    "table-kind": ({ kind, unit }) => ({
      title: `Um log não diz como uma tabela deste tipo deveria ser (${kind}${unit === "" ? "" : `, ${unit}`}).`,
      next: "Eficiência volumétrica, tempo de injeção e correção de combustível podem ser corrigidas. Se for uma delas, mude o tipo.",
    }),
    "table-axis": ({ axis, label }) => ({
      title: `A correção parou: o eixo ${axis === "x" ? "horizontal" : "vertical"} "${label}" não sobe, ou tem um ponto sem número.`,
      next: "Corrija o eixo na grade; sua tabela não mudou.",
    }),
    "table-shape": ({ table, cells, columns, rows }, format) => ({
      title: `A tabela "${table}" tem ${format.number(cells)} células, os eixos pedem ${format.number(columns)} × ${format.number(rows)}.`,
      next: "Abra de novo o arquivo de onde ela veio, ou restaure um instantâneo no Histórico; nada foi mudado.",
    }),
    setting: ({ name, value }, format) => ({
      title: `O ajuste "${settingOf(name)}" não pode ${Number.isNaN(value) ? "ficar sem número" : `ser ${format.short(value)}`}.`,
      next: "Corrija-o nos ajustes, ou volte lá aos ajustes usuais.",
    }),
    "other-vehicle": () => ({
      title: "Uma sessão escolhida é de outro veículo, não o desta tabela.",
      next: "Escolha sessões deste veículo, ou passe a sessão para ele.",
    }),
    "other-table": ({ channel, errorPercent }, format) => ({
      title: `O log foi feito com outra tabela: o canal ${channel} difere desta em ${format.unit(errorPercent, "%", 1)}.`,
      next: "Escolha a tabela que estava na ECU, ou restaure no Histórico o instantâneo daquele dia.",
    }),
    "no-axis-channel": ({ axis, label, unit }) =>
      label === "" || unit === ""
        ? {
            title: `A tabela não diz sobre o que corre o seu ${axis === "x" ? "primeiro" : "segundo"} eixo${label === "" ? "" : ` "${label}"`}.`,
            next: 'Na grade escolha "Eixos…" e "Dizer sobre o que corre", e corrija de novo.',
          }
        : {
            title: `Nenhum canal do log serve para o eixo "${label}" (${unit}).`,
            next: "Diga qual é nos canais da sessão e corrija de novo.",
          },
    "axis-units": ({ channel, channelUnit, axisUnit, offer }, format) => ({
      title: `O canal ${channel} está em ${channelUnit === "" ? "nenhuma unidade" : channelUnit}, o eixo em ${axisUnit === "" ? "nenhuma unidade" : axisUnit}.`,
      next:
        offer === null
          ? "Informe a unidade do canal nos canais da sessão, ou a unidade do eixo."
          : `Ele seria lido como ${channel} × ${format.short(offer.scale)}${offer.offset === 0 ? "" : ` ${format.signed(offer.offset, 2)}`}. Use só se estiver certo.`,
    }),
    "axis-range": ({ channel, least, most, axisLeast, axisMost }, format) => ({
      title: `${channel} vai de ${format.short(least)} a ${format.short(most)}, o eixo de ${format.short(axisLeast)} a ${format.short(axisMost)}: não se encontram.`,
      next: "Confira a unidade do canal e do eixo: um deles não é o que diz.",
    }),
    "no-lambda": () => ({
      title: "Nenhum canal de lambda.",
      next: "Escolha um nos canais da sessão, e a correção pode começar.",
    }),
    narrowband: ({ channel }) => ({
      title: `${channel} é uma sonda de banda estreita: diz rico ou pobre, não quanto.`,
      next: "Corrija com um log de sonda wideband. Nada foi adivinhado.",
    }),
    "lambda-stuck": ({ channel, value, share }, format) => ({
      title: `${channel} lê ${format.short(value)} em ${format.percent(share)} das amostras: não está medindo.`,
      next: "Confira a sonda, o aquecedor e a fiação, e registre de novo.",
    }),
    "no-target": () => ({
      title: "O log não diz qual mistura foi pedida.",
      next: "Escolha uma tabela de alvo do veículo, ou um lambda para tudo.",
    }),
    "loop-unknown": () => ({
      title: "O log não tem canal que diga quanto a malha de lambda somou.",
      next: "Se a malha estava desligada, diga: então lambda basta. Se estava ligada, registre também a correção dela.",
    }),
    "time-gaps": ({ share, count }, format) => ({
      title: `Faltam ${format.percent(share)} do log, em ${format.number(count)} falhas.`,
      next: "Registre de novo com taxa menor ou menos canais.",
    }),
    "custom-filter": ({ at, what }) => ({
      title: `Seu filtro não pode ser lido no caractere ${at + 1}${what === "" ? "" : ` ("${what}")`}.`,
      next: "Corrija a expressão nos ajustes, ou deixe vazia.",
    }),
    "too-little-data": ({ seconds, neededS, lost, cells }, format, cell) => {
      const reasons = lost.map(
        (each) => `${nameOf(each.reason).toLowerCase()} ${format.duration(each.seconds)}`,
      );
      const where = cells.slice(0, 4).map(cell);
      return {
        title: `Nada a mudar: ${format.duration(seconds)} de condução estável, são precisos ${format.duration(neededS)}.${reasons.length === 0 ? "" : ` Perdidos em: ${format.list(reasons)}.`}`,
        next:
          where.length === 0
            ? "Segure de 2 000 a 3 000 rpm com borboleta estável por 5 s cada, e importe de novo."
            : `Segure estável por 5 s cada em ${format.list(where)}, e importe de novo.`,
      };
    },
  },
  marks: {
    unvisited: "nenhuma amostra serviu aqui, fica como está",
    thin: "pouca evidência: só um indício, não aplicado",
    corrected: "corrigida",
    limited: "pedia mais do que o limite permite",
    "boost-protected": "pede menos combustível em pressão positiva, não permitido",
    locked: "bloqueada, fica como está",
    blank: "vazia",
    inferred: "sem evidência própria, preenchida pelas vizinhas",
    unchanged: "já está certa",
  },
  buckets,
  filters: {
    minRpm: ["Funcionando a partir de", "rpm"],
    minCoolantC: ["Temperatura do motor a partir de", "°C"],
    runningS: ["Esperar depois da partida", "s"],
    throttlePercentPerS: ["Borboleta pode mover", "%/s"],
    pressureKpaPerS: ["Pressão pode mover", "kPa/s"],
    speedRpmPerS: ["Rotação pode mover", "rpm/s"],
    settleS: ["Calma antes de contar", "s"],
    cutHoldOffS: ["Esperar depois de um corte", "s"],
    enrichmentHoldOffS: ["Esperar depois da injeção rápida", "s"],
    minBatteryV: ["Bateria a partir de", "V"],
    maxBatteryV: ["Bateria até", "V"],
    maxDutyPercent: ["Abertura dos bicos até", "%"],
    fuelPressureShare: ["Pressão de combustível pode diferir pela fração"],
    minLambda: ["Lambda a partir de", "λ"],
    maxLambda: ["Lambda até", "λ"],
    disagreement: ["Duas sondas podem diferir", "λ"],
    stuckS: ["Lambda pode ficar parada", "s"],
    custom: ["Deixar de fora onde isto é verdade"],
  },
  limits: {
    gain: ["Ganho (1 = tudo)"],
    percent: ["Uma célula pode mudar", "%"],
    boostPercent: ["Em pressão positiva", "%"],
    minSeconds: ["Evidência a partir de", "s"],
    minVisits: ["Visitas a partir de"],
  },
  solve: {
    priorS: ["Resistência de uma célula", "s"],
    smoothS: ["Igualdade entre vizinhas", "s"],
    huber: ["Fora da curva a partir de (desvios medianos)"],
  },
  regimes: {
    all: "Tudo",
    idle: "Marcha lenta",
    "part-load": "Carga parcial",
    "high-load": "Carga alta",
    boost: "Pressão positiva",
  },
  notes: {
    "dead-time-assumed": ({ deadTimeMs }, format) =>
      `O tempo morto de ${format.unit(Number(deadTimeMs), "ms", 2)} é suposto: informe o seu nos ajustes, se souber.`,
    "fuel-assumed": ({ stoichiometric }, format) =>
      `A relação ar-combustível e o lambda foram comparados como gasolina, ${format.number(Number(stoichiometric), 1)} para 1: outro combustível muda todas as células por igual, informe a relação dele nos ajustes.`,
    "dead-time-of-vehicle": ({ deadTimeMs }, format) =>
      `O tempo morto de ${format.unit(Number(deadTimeMs), "ms", 2)} é o da ficha do veículo.`,
    "fuel-of-vehicle": ({ stoichiometric }, format) =>
      `A relação ar-combustível e o lambda foram comparados pelo combustível do veículo, ${format.number(Number(stoichiometric), 2)} para 1. Se o medidor estava ajustado para outro, informe a relação dele nos ajustes.`,
    "delay-assumed": ({ idleS }, format) =>
      `O log não mostrou com que atraso a sonda responde: foi suposto o usual, até ${format.duration(Number(idleS))} em marcha lenta.`,
    "loop-at-limit": ({ samples }, format) =>
      `Em ${format.number(Number(samples))} amostras usadas a malha estava no limite: essas células podem precisar de mais do que o proposto.`,
  },
  whys: {
    "never-driven": "nunca percorrida",
    "never-settled": "percorrida, nunca estável",
    "too-short": "pouco tempo até agora",
    "one-visit": "só uma visita",
    "loop-at-limit": "a malha estava no limite",
    scattered: "leituras espalhadas",
  },
  blank: "vazia",
  skipped: "pulada por você, fica como está",
  notThisKind: "Esta tabela não pode ser corrigida por um log.",
  notThisKindNext:
    "Lambda diz quanto combustível era certo: podem ser corrigidas tabelas de eficiência volumétrica, tempo de injeção e correção de combustível.",
  title: "Corrigir esta tabela com logs",
  intro:
    "A lambda da condução diz quanto combustível cada célula precisa. Nada muda antes que você veja e aplique.",
  sessions: "Sessões",
  noSessions: "Nenhuma sessão deste veículo ainda.",
  noSessionsNext: "Importe um log feito com esta tabela, e dê a ele este veículo.",
  withoutLambda: "sem canal de lambda: não pode ser usada",
  noVehicle: "ainda não é de nenhum veículo",
  rows: (rows, duration) => `${duration}, ${rows} linhas`,
  run: "Corrigir",
  runAgain: "Corrigir de novo",
  chooseOne: "Escolha antes uma sessão com lambda",
  running: "Corrigindo a tabela",
  settings: "Ajustes…",
  useConversion: "Ler desta forma",
  loopWasOpen: "A malha estava aberta",
  target: "Mistura pedida",
  targetLogged: "Como diz o log",
  targetConstant: "Um lambda para tudo",
  lambda: "Lambda",
  delay: "Atraso da sonda",
  delayMeasured: "Medido no log",
  delayFlow: "Usual, pelo fluxo de escape",
  delayConstant: "Um atraso para tudo",
  delaySeconds: "Atraso",
  delayFloor: "Menor",
  delayIdle: "Em marcha lenta",
  stoichiometric: "Relação ar-combustível em lambda 1",
  deadTime: "Tempo morto na tabela",
  ofGasoline: (value) => `${value}, gasolina`,
  ofVehicle: (value) => `${value}, da ficha do veículo`,
  automaticOrVehicle: (value) => `como diz o log ou o mapa dele, senão ${value} da ficha do veículo`,
  automatic: "como diz o log ou o mapa dele",
  fromEvidence: "como diz a evidência",
  defaultIs: (value) => `Usual: ${value}`,
  notANumber: "Escreva um número",
  settingsTitle: "Ajustes da correção",
  groupFilters: "O que não conta",
  filtersNote: "0 desliga um limite inferior ou uma espera; um número muito grande, um limite superior.",
  plotTitle: (passes, used) =>
    `Combustível necessário, %: ${passes === 1 ? "uma passagem" : `${passes} passagens`} perto da célula, ${used} ${used === 1 ? "aproveitável" : "aproveitáveis"}`,
  plotBand: "Pontos contam; linha e faixa: o que a célula precisa e o seu erro.",
  plotBeyond: (samples) =>
    samples === 1
      ? "Uma amostra além da figura está na sua borda."
      : `${samples} amostras além da figura estão na sua borda.`,
  plotCut: (most) => `De cada motivo são desenhadas no máximo ${most} amostras.`,
  groupLimits: "Quanto uma célula pode mudar",
  groupSolve: "Como amostras viram células",
  groupSource: "O que é comparado",
  customHint: "Canais e números, como: [Oil pressure] < 1. Vazio = sem filtro.",
  fill: "Preencher células sem evidência pelas vizinhas",
  reset: "Ajustes usuais",
  gain: "Ganho",
  views: { now: "Agora", proposed: "Proposto", change: "Mudança", evidence: "Evidência" },
  view: "O que as células mostram",
  gridLabel: (name, view) => `Correção de ${name}: ${view}`,
  visits: (count) => (count === 1 ? "1 visita" : `${count} visitas`),
  visitsShort: (count) => `${count}×`,
  cell: (facts) =>
    [
      facts.changes ? `${facts.now} para ${facts.proposed}, ${facts.change} %` : facts.now,
      facts.mark,
      ...(facts.confidence === null ? [] : [`necessário ${facts.needed} %, confiança ${facts.confidence}`]),
    ].join(", "),
  used: (used, all) => `${used} de ${all} amostras usadas`,
  usedTitle: "Para onde foi cada amostra",
  bucket: "Motivo",
  samples: "Amostras",
  time: "Tempo",
  total: "Todas as amostras",
  unchecked: (names) => `Não verificado, porque um log não tem canal para isso: ${names}.`,
  proof: (before, after) => `Erro em condução que não viu ${before} → ${after} %`,
  proofNone: "Pouca condução para testar a correção em partes que ela não viu",
  proofTitle: "Ela se sustenta?",
  proofSentence: {
    improves:
      "A correção foi feita com quatro quintos da condução e testada no resto, cinco vezes. Ela melhora.",
    "no-improvement":
      "A correção foi feita com quatro quintos da condução e testada no resto, cinco vezes. Ela não melhora claramente, por isso não é oferecida de início.",
    "too-little-data":
      "Há menos de dez trechos de cinco segundos: a correção não pode ser testada em condução que não viu, por isso não é oferecida de início.",
  },
  applyAnyway: "Aplicar embora o teste não a apoie",
  whyNotApply: "O teste em condução não vista não a apoia. Marque a caixa para aplicar mesmo assim.",
  regime: "Condução",
  before: "Antes",
  after: "Depois",
  chance: (error) => `Uma correção de leituras embaralhadas deixa ${error} %: o que só o acaso alcança.`,
  lessFuel: "Menos combustível",
  moreFuel: (reach) => `Mais combustível, ±${reach} %`,
  confidence: "Confiança",
  hint: "Só indício, não aplicado",
  atLimit: "No limite",
  noData: "Sem evidência",
  legend: "Significado dos sinais",
  now: "Agora",
  proposed: "Proposto",
  change: "Mudança",
  cellsSelected: (count) => (count === 1 ? "1 célula selecionada" : `${count} células selecionadas`),
  needed: "Necessário, ganho total",
  evidence: "Evidência",
  evidenceOf: (seconds, visits) => `${seconds} em ${visits}`,
  spread: "Dispersão das amostras",
  clamped: "Malha no limite",
  truth: "Verdade conhecida (motor demo)",
  state: "Situação",
  whyTitle: "O que estes números dizem",
  why: [
    ["Mudança", "Do combustível que a célula dá: um tempo de injeção conta sem o seu tempo morto."],
    [
      "Necessário",
      "O que pedem as amostras em volta desta célula: mistura medida sobre pedida, com o que a malha somou. Resolvido para todas as células juntas, como a ECU interpola entre elas: onde o motor se curva de um ponto ao outro, a reta da ECU passa pelo meio da curva.",
    ],
    [
      "± erro",
      "Dispersão das amostras dividida pela raiz das visitas: amostras da mesma visita erram juntas.",
    ],
    ["Proposto", "Necessário, vezes o ganho, dentro dos limites, arredondado ao que a ECU guarda."],
    [
      "Evidência",
      "Segundos de condução estável perto da célula. Uma amostra entre quatro células conta em cada uma por sua parte.",
    ],
    ["Visitas", "Vezes que a condução passou por aqui, com pelo menos dois segundos entre elas."],
    ["Confiança", "Três visitas, um segundo, amostras que concordam em 5 % e uma malha livre fazem 100 %."],
    [
      "Dispersão",
      "Quão longe amostras isoladas ficam da média. Grande quer dizer que outra coisa decide a mistura.",
    ],
  ],
  behindTitle: "Amostras por trás desta célula",
  behindNone: "Nenhuma amostra usada fica perto desta célula.",
  behindReading: "Lendo as amostras",
  behindSum: (listed, all, factor) =>
    `As ${listed} de ${all} amostras que mais moveram esta célula. Todas juntas fazem ${factor} %.`,
  at: "Em",
  ratio: "Pede",
  weight: "Parte da mudança",
  show: "Ver",
  showAt: (time) => `Ver ${time} no gráfico`,
  showInChart: "Ver no gráfico",
  skip: (count) => (count === 1 ? "Pular esta célula" : `Pular ${count} células`),
  takeBack: (count) => (count === 1 ? "Usar esta célula de novo" : `Usar ${count} células de novo`),
  allowLean: (count) =>
    count === 1
      ? "Permitir menos combustível nesta célula de pressão positiva"
      : `Permitir menos combustível nestas ${count} células de pressão positiva`,
  range: "Selecionar uma faixa a partir daqui",
  rangeOn: "Toque o canto oposto",
  lock: "Bloqueada",
  delayTitle: "Com que atraso a sonda responde",
  delaySource: {
    measured: "Medido no log",
    stated: "Como dito nos ajustes",
    assumed: "Suposto: o log mostra muito pouco",
  },
  delayAt: (idle, load) => `${idle} em 800 rpm e 40 kPa, ${load} em 5 000 rpm e 150 kPa`,
  delayEvidence: (steps, bands) =>
    steps === "0"
      ? `Sem degraus de combustível: amostras estáveis foram comparadas com atrasos menores e maiores, e ${bands} faixas de fluxo de escape.`
      : `De ${steps} degraus de combustível e ${bands} faixas de fluxo de escape.`,
  detailsOf: "Teste e atraso",
  notesTitle: "Suposto ou em aberto",
  foot: (count) => (count === 1 ? "1 célula muda" : `${count} células mudam`),
  footNone: "Nenhuma célula muda",
  mean: (mean, largest) => `média ${mean} %, maior ${largest} %`,
  limited: (count) => (count === 0 ? "nenhuma no limite" : `${count} no limite`),
  leaner: (count) =>
    count === 0 ? "nenhuma mais pobre em pressão positiva" : `${count} mais pobres em pressão positiva`,
  untouched: (count) => `${count} sem evidência suficiente ficam como estão`,
  skippedCount: (count) => (count === 1 ? "1 pulada" : `${count} puladas`),
  held: (count) =>
    count === 1
      ? "1 célula em pressão positiva pede menos combustível. Permitir"
      : `${count} células em pressão positiva pedem menos combustível. Permitir`,
  heldNote: "Mais pobre em pressão positiva é a direção que quebra motores: olhe cada uma antes.",
  apply: "Aplicar como instantâneo…",
  applyTitle: "Aplicar a correção",
  applyAction: "Aplicar",
  applySentence: (cells) =>
    `A tabela como está é guardada num instantâneo, ${cells === 1 ? "1 célula muda" : `${cells} células mudam`} num só passo que pode ser desfeito, e o resultado é guardado com este nome.`,
  snapshotName: "Nome do instantâneo",
  defaultName: (session) => `Corrigida por ${session}`,
  beforeName: (session) => `Antes da correção por ${session}`,
  snapshotNote: ({ cells, gain, proof }) => `${cells} células, ganho ${gain}. ${proof}.`,
  applied: (cells) => (cells === 1 ? "1 célula corrigida" : `${cells} células corrigidas`),
  applyRefused: "A tabela mudou nesse meio-tempo e ficou como está. Corrija de novo.",
  keepFailed:
    "As células mudaram, mas o instantâneo do resultado não pôde ser guardado. A tabela de antes está guardada.",
  nothing: "Nenhuma célula muda: nada a aplicar",
  moved: "A tabela já não é a que foi corrigida.",
  movedNext: "Desfazer a traz de volta; ou corrija de novo como está agora.",
  inTable: "A correção está na tabela.",
  inTableNext: "Desfazer a retira. Ande com ela, registre de novo e corrija mais uma vez.",
  coverage: "O que registrar a seguir…",
  coverageTitle: "O que registrar a seguir",
  coverageIntro: "Estas células ensinariam mais à correção, pelo tempo que levam.",
  coverageNone: "Nada vale uma saída só para isso: toda célula em que você anda é conhecida.",
  plan: "Plano",
  plans: { drive: "Na rua", dyno: "No dinamômetro" },
  hold: (seconds, place) => `Segure ${place} por ${seconds}`,
  expected: (now, then) => `erro esperado ${now} → ${then}`,
  maps: "Mistura e malha…",
  mapsTitle: "Quão bem a mistura foi mantida",
  mixtureViews: { target: "Fora do alvo", trim: "Somado pela malha", loop: "Malha em ação" },
  mixtureWhy: {
    target:
      "Medido sobre pedido, com a malha em ação: + é mais pobre que o pedido. Segunda linha: parte do tempo dentro de 2 %.",
    trim: "Combustível que a malha fechada somou em média: o que a tabela deveria ter dado. Segunda linha: quanto oscila.",
    loop: "Parte do tempo com correção acima de 0,2 %. Segunda linha: parte do tempo com a malha no limite.",
  },
  targetSentence: (kept) => `A mistura ficou a menos de 2 % do alvo em ${kept} do tempo.`,
  trimSentence: (size) => `A malha mexeu no combustível ${size} em média.`,
  loopSentence: (active, limited) => `A malha esteve em ação em ${active} do tempo, no limite em ${limited}.`,
  targetCell: (error, kept, seconds) => `${error} fora do alvo, ${kept} de ${seconds} dentro de 2 %`,
  trimCell: (trim, size, seconds) => `${trim} somado pela malha, oscila ${size}, em ${seconds}`,
  loopCell: (active, limited, seconds) => `malha em ação em ${active} de ${seconds}, no limite em ${limited}`,
  delayTableName: "Atraso da sonda",
  delayCaption:
    "Atraso em milissegundos por rotação e pressão (kPa absolutos), com a inércia da própria sonda.",
  delayTrust: {
    model: () => "ajustado",
    low: (steps) => `${degraus(steps)}, fraco`,
    medium: (steps) => degraus(steps),
    high: (steps) => `${degraus(steps)}, firme`,
  },
  delayKeep: "Guardar o atraso como tabela",
  leftOutTitle: "Amostras deixadas de fora em volta desta célula",
  leftOut: (out, all) => `Não usadas: ${out} de ${all} amostras em volta desta célula`,
  achievedTitle: "A última correção cumpriu o prometido?",
  achievedIntro: (session) =>
    `A tabela já foi corrigida por ${session}. Estas sessões foram feitas depois, com ela: podem dizer no que deu.`,
  achievedCheck: "Comparar prometido e obtido",
  achievedNone: "Nenhuma célula foi percorrida por um segundo nas duas.",
  achievedSentence: (before, promised, found) =>
    `Erro das células que as duas percorreram: ${before} antes, ${promised} prometido, ${found} encontrado.`,
  achievedWorse: (worse, all) =>
    worse === 0
      ? `Nenhuma de ${all === 1 ? "1 célula" : `${all} células`} piorou.`
      : `${worse} de ${all === 1 ? "1 célula" : `${all} células`} ${worse === 1 ? "piorou" : "pioraram"}.`,
  achievedCell: "Célula",
  promised: "Prometido",
  found: "Encontrado",
  achievedNote: (listed, all) =>
    `As ${listed} de ${all === 1 ? "1 célula" : `${all} células`} mais longe do certo agora. + pede mais combustível. A média quadrática acima pesa as células pelos seus segundos.`,
  rpm: "Depois, o percentual por rpm…",
  rpmTitle: "O que sobra para o percentual por rpm",
  rpmIntro: (name) =>
    `A tabela de MAP leva primeiro tudo o que explica. Só o que sobra ao longo da rotação vai para ${name}, para que nenhum erro seja tirado duas vezes.`,
  rpmSentence: (before, map, both) =>
    `Erro médio: ${before} agora, ${map} com a tabela de MAP corrigida, ${both} com as duas.`,
  rpmNoHelp: "Os percentuais não acrescentam nada: deixe-os como estão.",
  rpmApply: (cells) =>
    cells === 0 ? "Aplicar" : cells === 1 ? "Aplicar 1 percentual" : `Aplicar ${cells} percentuais`,
  rpmNote: "O que a tabela de MAP corrigida deixou ao longo da rotação.",
  rpmApplied: (name, cells) =>
    `${name}: ${cells === 1 ? "1 célula corrigida" : `${cells} células corrigidas`}`,
};

function settingOf(name: string): string {
  const { filters, limits, solve } = correction;
  const all = Object.entries<readonly [string, string?]>({ ...filters, ...limits, ...solve });
  return all.find(([known]) => known === name)?.[1][0] ?? name;
}

import type { FindingWords } from "../describe-finding";
import type { Dictionary } from "../english";
import { figure, word, type Facts } from "../facts";
import type { Format } from "../format";
import { analysis } from "./analysis";
import { midSentence } from "../mid-sentence";
import { roles } from "./roles";

const roleName = (facts: Facts): string => {
  const names: Readonly<Record<string, string>> = roles;
  return names[word(facts, "role")] ?? word(facts, "role");
};
const purposes: Readonly<Record<string, string>> = {
  "fuel-tuning": "o acerto de combustível",
  safety: "a verificação de segurança",
  dyno: "o dinamômetro de rua",
};
const wanting = (facts: Facts, format: Format): string =>
  format.list(
    word(facts, "purposes")
      .split(", ")
      .map((purpose) => purposes[purpose] ?? purpose),
  );
const share = (facts: Facts, format: Format): string => {
  const percent = figure(facts, "percent");
  return format.unit(percent, "%", percent < 10 ? 1 : 0);
};
const channelsNamed = (facts: Facts, format: Format): string => {
  const more = figure(facts, "more");
  return more > 0 ? `${word(facts, "labels")} e mais ${format.number(more)}` : word(facts, "labels");
};
const channels = (count: number, format: Format): string =>
  count === 1 ? "1 canal" : `${format.number(count)} canais`;

const regimesNamed = (facts: Facts, format: Format): string =>
  format.list(
    word(facts, "regimes")
      .split(", ")
      .map((regime) => (analysis.figure.regimes.names[regime] ?? regime).toLowerCase()),
  );

const sentences: Readonly<Record<string, FindingWords>> = {
  "time-too-fast": (facts, format) => ({
    title: "Mais amostras por segundo do que um logger grava",
    sentence: `As linhas têm ${format.unit(figure(facts, "stepS") * 1000, "ms", 3)} entre si. O tempo provavelmente foi lido na unidade errada.`,
    next: "Importe o arquivo de novo e escolha a unidade do tempo.",
  }),
  "time-too-slow": (facts, format) => ({
    title: "Menos de uma amostra a cada cinco segundos",
    sentence: `As linhas têm ${format.duration(figure(facts, "stepS"))} entre si. O tempo provavelmente foi lido na unidade errada.`,
    next: "Importe o arquivo de novo e escolha a unidade do tempo.",
  }),
  "clock-uneven": (facts, format) => ({
    title: "Relógio irregular",
    sentence: `O tempo entre linhas varia ${format.unit(figure(facts, "jitterS") * 1000, "ms", 1)} em torno de ${format.unit(figure(facts, "stepS") * 1000, "ms", 1)}. Taxas de variação ficam menos certas.`,
    next: "",
  }),
  gaps: (facts, format) => ({
    title: "Lacunas na gravação",
    sentence: `${figure(facts, "count") === 1 ? "1 lacuna" : `${format.number(figure(facts, "count"))} lacunas`}, a maior de ${format.duration(figure(facts, "longestS"))}, ${format.duration(figure(facts, "totalS"))} ao todo. As linhas param ali; nada é suposto no meio.`,
    next: "",
  }),
  "sensor-flat": (facts, format) => ({
    title: `${word(facts, "channel")} ficou parado`,
    sentence: `Manteve um só valor por ${format.duration(figure(facts, "seconds"))} enquanto a rotação mudou mais de 500 rpm.`,
    next: "Verifique a fiação e a mangueira antes de confiar no que é calculado dele.",
  }),
  "sensor-rail": (facts, format) => ({
    title: `${word(facts, "channel")} no limite`,
    sentence: `${share(facts, format)} das amostras estão no menor ou no maior valor, entre ${format.short(figure(facts, "min"))} e ${format.short(figure(facts, "max"))}. O que passa disso não foi medido.`,
    next: "Verifique a faixa do sensor e sua escala na ECU.",
  }),
  spikes: (facts, format) => ({
    title: `Picos em ${word(facts, "channel")}`,
    sentence: `${format.number(figure(facts, "count"))} amostras (${share(facts, format)}) destoam das vizinhas. Foram contadas, não retiradas.`,
    next: "Veja as piores: interferência não tem causa no motor.",
  }),
  "channels-not-fitted": (facts, format) => ({
    title: `${channels(figure(facts, "count"), format)} sem sensor instalado`,
    sentence: `Zero constante, ou −40 em temperatura: ${channelsNamed(facts, format)}.`,
    next: "",
  }),
  "channels-empty": (facts, format) => ({
    title: `${channels(figure(facts, "count"), format)} sem amostra`,
    sentence: `O arquivo traz o nome mas nenhum valor: ${channelsNamed(facts, format)}.`,
    next: "",
  }),
  "role-missing": (facts, format) => ({
    title: `Sem ${midSentence(roleName(facts))}`,
    sentence: `Faz falta para ${wanting(facts, format)}.`,
    next: "",
  }),
  "stoichiometric-assumed": (facts, format) => ({
    title: "Razão estequiométrica presumida",
    sentence: `${word(facts, "channel")} é uma relação ar-combustível e o outro canal é lambda. Usou-se ${format.number(figure(facts, "ratio"), 1)} para lambda 1: gasolina sem etanol.`,
    next: "Informe a razão do seu combustível nos ajustes do mapa de calor.",
  }),
  "channel-missing": (facts) => ({
    title: `Não há canal “${word(facts, "channel")}”`,
    sentence: "Foi escolhido aqui, mas não está nesta sessão.",
    next: "Escolha outro canal.",
  }),
  "axis-missing": (facts) => ({
    title: `Sem ${midSentence(roleName(facts))}`,
    sentence: "Um eixo do mapa de calor precisa dele.",
    next: "Escolha um canal para o eixo, ou diga em Canais qual é.",
  }),
  "value-missing": () => ({
    title: "Sem lambda nem relação ar-combustível",
    sentence: "O mapa de calor não tem o que mostrar nas células.",
    next: "Escolha um canal para o valor, ou diga em Canais qual mede a mistura.",
  }),
  "regime-not-assessed": (facts, format) => ({
    title: `Não separados: ${regimesNamed(facts, format)}`,
    sentence: `Para isso falta ${midSentence(roleName(facts))}.`,
    next: "",
  }),
};

/** O que as análises e o relatório de qualidade acharam, por código. */
export const findings: Dictionary["findings"] = {
  sentences,
  unknown: (code) => ({
    title: `Achado “${code}”`,
    sentence: "Esta versão não tem palavras para ele.",
    next: "",
  }),
};

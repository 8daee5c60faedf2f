import type { Dictionary } from "../english";
import { figure, word, type Facts } from "../facts";
import type { Format } from "../format";
import { midSentence } from "../mid-sentence";
import { severities, severityCount } from "./common";
import { roles } from "./roles";

const pointsOf = (count: number, format: Format): string =>
  count === 0 ? "nenhum ponto" : count === 1 ? "1 ponto" : `${format.number(count)} pontos`;
const percent = (facts: Facts, format: Format): string => {
  const value = figure(facts, "percent");
  return format.unit(value, "%", value < 10 ? 1 : 0);
};
const roleName = (facts: Facts): string => {
  const names: Readonly<Record<string, string>> = roles;
  return names[word(facts, "role")] ?? word(facts, "role");
};

const reasons: Dictionary["session"]["quality"]["reasons"] = {
  "lambda-rail": (facts, format) => `A sonda lambda está no limite em ${percent(facts, format)} do tempo.`,
  "few-steady-seconds": (facts, format) =>
    `${format.duration(figure(facts, "seconds"))} em regime estável; o ideal são 2 minutos.`,
  "few-cells": (facts, format) =>
    `Regime estável em ${pointsOf(figure(facts, "cells"), format)} de rotação e carga; o ideal são 24.`,
  "cold-engine": (facts, format) => `Motor frio em ${percent(facts, format)} do tempo.`,
  "few-channels": (facts, format) =>
    `${format.number(figure(facts, "available"))} dos ${format.number(figure(facts, "wanted"))} canais que a verificação de segurança pede.`,
  "no-pull": (facts, format) =>
    figure(facts, "seconds") > 0
      ? `A puxada mais longa em plena carga dura ${format.duration(figure(facts, "seconds"))}.`
      : "Nenhuma puxada em plena carga.",
  "role-missing": (facts) => `Não é possível sem ${midSentence(roleName(facts))}.`,
  "samples-missing": (facts, format) =>
    `${word(facts, "channel")}: faltam ${percent(facts, format)} das amostras.`,
  spikes: (facts, format) => `${word(facts, "channel")}: ${percent(facts, format)} das amostras são picos.`,
  "low-rate": (facts, format) =>
    `${format.unit(figure(facts, "hz"), "Hz", 1)} é lento; com 10 Hz ou mais se vê o que acontece no meio.`,
  gaps: (facts, format) => `${percent(facts, format)} do tempo se perde em lacunas.`,
};

/** Palavras da área "session". */
export const session: Dictionary["session"] = {
  views: "Visualizações desta sessão",
  view: {
    overview: "Resumo",
    charts: "Gráficos",
    analysis: "Análise",
    data: "Dados",
    notes: "Notas",
  },
  rows: (count, format) => (count === 1 ? "1 linha" : `${format.number(count)} linhas`),
  missing: {
    title: "Esta sessão não está mais salva.",
    next: "Se foi apagada por engano, importe o arquivo de novo.",
  },
  sentence: {
    fit: (purposes, format) => `Serve para ${format.list(purposes.map(midSentence))}.`,
    doubtful: (purpose, score) => `Duvidosa para ${midSentence(purpose)}: ${score} de 100.`,
    unfit: "Há muito pouco neste log para julgar o motor.",
    counts: (counts, format) => {
      const [only] = counts;
      return counts.length === 1 && only?.count === 1
        ? `Um achado ${severities[only.severity].toLowerCase()}.`
        : `Achados: ${format.list(counts.map((one) => severityCount(one, format)))}.`;
    },
    notes: (count, format) =>
      count === 1 ? "Uma nota, nada pior." : `${format.number(count)} notas, nada pior.`,
    clean: "Nenhum achado na gravação.",
  },
  figures: {
    duration: "Duração",
    highest: (name) => `${name}, máx.`,
    lowest: (name) => `${name}, mín.`,
    largest: (name) => `${name}, máx.`,
    at: (time) => `em ${time}`,
    proof: (name, time) => `${name}: mostrar nos gráficos em ${time}`,
    rows: (rows, rate) => `${rows} · ${rate}`,
  },
  quality: {
    title: "Para que este log serve",
    purposes: {
      "fuel-tuning": "Acerto de combustível",
      safety: "Verificação de segurança",
      dyno: "Dinamômetro de rua",
    },
    score: (score) => `${score} de 100`,
    notPossible: "Não é possível",
    missing: (roles, format) => `Sem canal de ${format.either(roles.map(midSentence))}.`,
    flawless: "Nada pesa contra.",
    reasons,
    unknownReason: (code) => `Motivo “${code}”.`,
  },
  findings: {
    title: "Achados na gravação",
    none: "Nada foi achado: sem lacunas longas, sensores presos ou no limite, nem picos.",
    showInCharts: (title, time) => `${title}: mostrar nos gráficos em ${time}`,
    at: (time) => `em ${time}`,
    from: (time) => `primeiro em ${time}`,
    more: (count) => `Mostrar mais ${count}`,
    wholeLog: "log inteiro",
  },
  regimes: { title: "Como foi dirigido", failed: "Precisa da rotação do motor." },
  warnings: { title: "Notado ao ler o arquivo", none: "Nada: o arquivo foi lido sem dúvidas." },
  markers: {
    title: "Marcadores",
    rename: (label) => `Nome de ${label}`,
    remove: (label) => `Remover ${label}`,
    removed: (label) => `${label} removido`,
    show: (label) => `Mostrar ${label} nos gráficos`,
  },
  facts: {
    title: "Arquivo",
    name: "Arquivo",
    rows: "Linhas",
    format: "Formato",
    size: "Tamanho",
    recorded: "Gravado",
    imported: "Importado",
    channels: "Canais",
    rates: "Taxas",
    text: "Texto",
    dialect: (encoding, delimiter, mark) =>
      `${encoding}, colunas separadas por ${delimiter}, ${mark} decimal`,
    delimiters: {
      ",": "vírgulas",
      ";": "ponto e vírgula",
      "\t": "tabulações",
      "|": "barras",
      " ": "espaços",
    },
    marks: { ".": "ponto", ",": "vírgula" },
    clock: "O relógio começa em",
    hash: "SHA-256",
    download: "Baixar o arquivo original",
    noOriginal: "O arquivo original foi removido.",
    kept: (kept, found) => `${kept} de ${found} linhas mantidas`,
  },
  data: {
    label: "Amostras brutas",
    sentence: (rows, channels, format) =>
      `${rows} × ${channels === 1 ? "1 canal" : `${format.number(channels)} canais`}, valores brutos como no arquivo`,
    clock: "Linhas de",
    clockChoice: (rate, channels) => (channels === 1 ? `${rate}, 1 canal` : `${rate}, ${channels} canais`),
    time: "Tempo",
    jump: "Ir ao tempo",
    jumpHint: "1:23,4 ou segundos",
    jumpWrong: "Escreva um tempo como 1:23,4",
    show: (time) => `Mostrar ${time} nos gráficos`,
    row: "Linha",
    hold: "Canais de outras taxas mostram o valor da linha ou o anterior.",
    find: "Buscar um canal",
  },
  notes: {
    name: "Nome",
    nameMissing: "Uma sessão precisa de um nome.",
    tags: "Etiquetas",
    tagsHint: "Separadas por vírgulas: dinamômetro, 27 nov, E85",
    notes: "Notas",
    notesHint: "O que mudou antes desta saída, o clima, o que se sentiu ao volante.",
    saved: "Salvo",
    saving: "Salvando",
  },
};

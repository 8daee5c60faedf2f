import { figure, word, type Facts } from "../facts";

import type { Format } from "../format";
import type { SessionView } from "../../routes";
import { midSentence } from "../mid-sentence";
import { severities, severityCount, type SeverityCount } from "./common";
import { roles } from "./roles";

const view: Readonly<Record<SessionView, string>> = {
  overview: "Overview",
  charts: "Charts",
  analysis: "Analysis",
  data: "Data",
  notes: "Notes",
};

const purposes = { "fuel-tuning": "Fuel tuning", safety: "Safety check", dyno: "Road dyno" };

type Reason = (facts: Facts, format: Format) => string;

/** Why a log is less fit for a purpose, by code. */
const reasons: Readonly<Record<string, Reason>> = {
  "lambda-rail": (facts, format) =>
    `The lambda sensor is at its limit for ${percent(facts, format)} of the time.`,
  "few-steady-seconds": (facts, format) =>
    `${format.duration(figure(facts, "seconds"))} of steady driving; 2 minutes are wanted.`,
  "few-cells": (facts, format) =>
    `Steady driving in ${placesOf(figure(facts, "cells"), format)} of speed and load; 24 are wanted.`,
  "cold-engine": (facts, format) => `Cold engine for ${percent(facts, format)} of the time.`,
  "few-channels": (facts, format) =>
    `${format.number(figure(facts, "available"))} of the ${format.number(figure(facts, "wanted"))} channels that a safety check wants.`,
  "no-pull": (facts, format) =>
    figure(facts, "seconds") > 0
      ? `The longest full-load pull lasts ${format.duration(figure(facts, "seconds"))}.`
      : "No full-load pull.",
  "role-missing": (facts) => `Not possible without ${midSentence(roleName(facts))}.`,
  "samples-missing": (facts, format) =>
    `${word(facts, "channel")}: ${percent(facts, format)} of the samples are missing.`,
  spikes: (facts, format) =>
    `${word(facts, "channel")}: ${percent(facts, format)} of the samples are spikes.`,
  "low-rate": (facts, format) =>
    `${format.unit(figure(facts, "hz"), "Hz", 1)} is slow; 10 Hz or more show what happens between.`,
  gaps: (facts, format) => `${percent(facts, format)} of the time is lost in gaps.`,
};

const placesOf = (count: number, format: Format): string =>
  count === 0 ? "no place" : count === 1 ? "1 place" : `${format.number(count)} places`;
const percent = (facts: Facts, format: Format): string => {
  const value = figure(facts, "percent");
  return format.unit(value, "%", value < 10 ? 1 : 0);
};
const roleName = (facts: Facts): string => {
  const names: Readonly<Record<string, string>> = roles;
  return names[word(facts, "role")] ?? word(facts, "role");
};

/** Words of the area "session". */
export const session = {
  views: "Views of this session",
  view,
  rows: (count: number, format: Format) => (count === 1 ? "1 row" : `${format.number(count)} rows`),
  missing: {
    title: "This session is no longer stored.",
    next: "If it was deleted by mistake, import its file again.",
  },
  sentence: {
    fit: (purposes: readonly string[], format: Format) =>
      `Fit for ${format.list(purposes.map(midSentence))}.`,
    doubtful: (purpose: string, score: string) => `Doubtful for ${midSentence(purpose)}: ${score} of 100.`,
    unfit: "Too little in this log to judge the engine.",
    counts: (counts: readonly SeverityCount[], format: Format) => {
      const [only] = counts;
      return counts.length === 1 && only?.count === 1
        ? `One ${severities[only.severity].toLowerCase()} finding.`
        : `Findings: ${format.list(counts.map((one) => severityCount(one, format)))}.`;
    },
    notes: (count: number, format: Format) =>
      count === 1 ? "One note, nothing worse." : `${format.number(count)} notes, nothing worse.`,
    clean: "No findings in the recording.",
  },
  figures: {
    duration: "Duration",
    highest: (name: string) => `${name}, highest`,
    lowest: (name: string) => `${name}, lowest`,
    largest: (name: string) => `${name}, largest`,
    at: (time: string) => `at ${time}`,
    proof: (name: string, time: string) => `${name}: show in charts at ${time}`,
    rows: (rows: string, rate: string) => `${rows} · ${rate}`,
  },
  quality: {
    title: "What this log is good for",
    purposes,
    score: (score: string) => `${score} of 100`,
    notPossible: "Not possible",
    missing: (roles: readonly string[], format: Format) =>
      `No ${format.either(roles.map(midSentence))} channel.`,
    flawless: "Nothing stands against it.",
    reasons,
    unknownReason: (code: string) => `Reason “${code}”.`,
  },
  findings: {
    title: "Found in the recording",
    none: "Nothing was found: no long gaps, no stuck or railed sensors, no spikes.",
    showInCharts: (title: string, time: string) => `${title}: show in charts at ${time}`,
    at: (time: string) => `at ${time}`,
    from: (time: string) => `first at ${time}`,
    more: (count: number) => `Show ${count} more`,
    wholeLog: "whole log",
  },
  regimes: { title: "How it was driven", failed: "Needs engine speed." },
  warnings: { title: "Noticed while reading the file", none: "Nothing: the file was read without a doubt." },
  markers: {
    title: "Markers",
    rename: (label: string) => `Name of ${label}`,
    remove: (label: string) => `Remove ${label}`,
    removed: (label: string) => `${label} removed`,
    show: (label: string) => `Show ${label} in charts`,
  },
  facts: {
    title: "File",
    name: "File",
    rows: "Rows",
    format: "Format",
    size: "Size",
    recorded: "Recorded",
    imported: "Imported",
    channels: "Channels",
    rates: "Rates",
    text: "Written as",
    dialect: (encoding: string, delimiter: string, mark: string) =>
      `${encoding}, columns divided by ${delimiter}, decimal ${mark}`,
    delimiters: { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars", " ": "blanks" },
    marks: { ".": "point", ",": "comma" },
    clock: "Clock starts at",
    hash: "SHA-256",
    download: "Download the original file",
    noOriginal: "The original file was removed.",
    kept: (kept: string, found: string) => `${kept} of ${found} rows kept`,
  },
  data: {
    label: "Raw samples",
    sentence: (rows: string, channels: number, format: Format) =>
      `${rows} × ${channels === 1 ? "1 channel" : `${format.number(channels)} channels`}, raw values as in the file`,
    clock: "Rows of",
    clockChoice: (rate: string, channels: number) =>
      channels === 1 ? `${rate}, 1 channel` : `${rate}, ${channels} channels`,
    time: "Time",
    jump: "Go to time",
    jumpHint: "1:23.4 or seconds",
    jumpWrong: "Write a time such as 1:23.4",
    show: (time: string) => `Show ${time} in charts`,
    row: "Row",
    hold: "Channels of other rates show their value at or before the row.",
    find: "Find a channel",
  },
  notes: {
    name: "Name",
    nameMissing: "A session needs a name.",
    tags: "Tags",
    tagsHint: "Separated by commas: dyno, 27 Nov, E85",
    notes: "Notes",
    notesHint: "What was changed before this run, the weather, what it felt like.",
    saved: "Saved",
    saving: "Saving",
  },
};

import type { ProblemText, ProblemTexts } from "../problem";

// Words that formats use for what they recognised but cannot chart.
const kinds: Readonly<Record<string, string>> = {
  "tooth-log": "This is a tooth or trigger log: it holds tooth times, not channels over time.",
  "trigger-log": "This is a tooth or trigger log: it holds tooth times, not channels over time.",
  "composite-log": "This is a composite (trigger) log: it holds tooth times, not channels over time.",
  "raw-can": "This is a raw CAN trace: frames without the names of their signals.",
  pdf: "This is a PDF document, whatever its name says.",
  image: "This is a picture, whatever its name says.",
  table: "This is a table with its axes, not a log: it holds no samples over time.",
  text: "This is text without columns between commas, semicolons, tabs or bars.",
  nmea: "These are sentences of a GPS receiver, but none holds a position.",
  tune: "This is a tune, not a log: it holds tables and settings, no samples.",
  zip: "This is an archive without a log that FuelTune reads.",
  html: "This is a web page, not a log. The download may have saved a sign-in page.",
};

const ofKind: Readonly<Record<string, string>> = {
  "tooth-log": "Record a data log in TunerStudio instead, and import that.",
  "trigger-log": "Record a data log in TunerStudio instead, and import that.",
  "composite-log": "Record a data log in TunerStudio instead, and import that.",
  "raw-can": "Export decoded signals as CSV from the tool that holds the DBC file.",
  table: "Import it under Tables, or paste it into a table of a vehicle.",
  pdf: "Export the log itself (CSV or the logger's own format), not the report.",
  image: "Export the log itself (CSV or the logger's own format), not a screenshot.",
  zip: "Unpack it, then drop the log.",
  html: "Download the log again from the logger's page.",
};

// How a file that is known, but not readable here, becomes one that is.
const ofLayout: Readonly<Record<string, string>> = {
  "AEM log (.daq)":
    "The file does not hold the scales of its values. Export it as CSV from AEMdata, and import that.",
  "MegaSquirt raw SD log (.MS3)":
    "Only the firmware's .ini can decode it. Convert it to .msl or .mlg with TunerStudio or MegaLogViewer, and import that.",
  "ECUMaster log (.emublog)": "Export it as CSV from the EMU client, and import that.",
  "HP Tuners log (.hpl)": "Export it as CSV from VCM Scanner, and import that.",
  "Holley log (.dl)": "Export it as CSV from the Holley EFI software, and import that.",
  "Excel workbook (.xlsx)": "Save the sheet that holds the samples as CSV, and import that.",
  gzip: "It is packed twice. Unpack it once, then drop what comes out.",
  "zip entry": "It is encrypted or packed in a rare way. Unpack it, then drop what comes out.",
};

// What was dropped as a tune and is none, by the word of the format that recognised it.
const notTunes: Readonly<Record<string, ProblemText>> = {
  ini: {
    title: "This is a TunerStudio project definition (.ini): it describes tables, but holds no values.",
    next: "Drop the tune itself (.msq). It lies in the same project folder.",
  },
  definition: {
    title: "This is a RomRaider definition: it says where tables lie in a ROM, but holds no values.",
    next: "In RomRaider open the ROM, copy the table, and paste it here.",
  },
  log: {
    title: "This is a log, not a tune: it holds channels over time and no table.",
    next: "Import it as a log.",
  },
  "no-tables": {
    title:
      "This tune holds no engine table and no engine value that FuelTune knows. It may be of another device.",
    next: "Drop the tune of the engine's ECU.",
  },
  zip: {
    title: "This archive holds no tune and no table that FuelTune reads.",
    next: "Unpack it, then drop the tune or the table.",
  },
  sizes: {
    title:
      "The tables of this tune hold another number of cells than they state: the file was changed or not copied completely.",
    next: "Save the tune again in its own software, then drop that file.",
  },
  axes: {
    title:
      "The axes of this table cannot be used: every breakpoint must be there, and they must rise or fall from one to the next.",
    next: "Correct the axes in the file (in a CSV the first row and column), then drop it again.",
  },
  binary: {
    title: "FuelTune finds no tune in this file: it is not text, and no log that carries a tune.",
    next: "Drop a .msq, .table or FTML file, or a table as CSV.",
  },
  text: {
    title: "This text is neither a tune nor a table of numbers.",
    next: "Drop a .msq, .table or FTML file, or a CSV with the axes in its first row and column.",
  },
};

// Tunes have no samples: what is wrong with one is said in its own words.
const tuneFormats: Readonly<Record<string, string>> = {
  "tunerstudio-msq": "tune",
  "tunerstudio-table": "table file",
  "fueltune-tables": "file of tables",
};

const sentences: ProblemTexts = {
  empty: ({ what, format: name = "" }) =>
    name in tuneFormats
      ? {
          title: "This table holds no cells.",
          next: "Export it again from the tuning software, and drop that file.",
        }
      : what === "no-bytes"
        ? { title: "The file is empty: it holds nothing to read.", next: "Copy it from the logger again." }
        : {
            title: "The file has headers but no rows.",
            next: "Export it again and check that a time range was selected.",
          },
  "not-a-channel-log": ({ what }) => ({
    title: kinds[what] ?? `This file holds no channels over time (${what}).`,
    next: ofKind[what] ?? "Export channels over time from the logger's software, and import that.",
  }),
  unsupported: ({ what }) => ({
    title: `FuelTune knows this kind of file (${what.replaceAll(/[()]/g, "")}), but cannot read this layout.`,
    next: ofLayout[what] ?? "Export it as CSV from the software that wrote it, and import that.",
  }),
  "needs-companion": ({ what }) => ({
    title: `This file is readable only together with its ${what} file.`,
    next: `Drop both files at once: this one and the one with the same name that ends in ${what}.`,
  }),
  "no-time": ({ channels }, format) => ({
    title: `${format.number(channels)} columns were found, but none of them is time.`,
    next: "Say which column is time, or how many milliseconds lie between rows.",
  }),
  "not-text": () => ({
    title: "FuelTune does not know this layout: it is neither text nor a known binary format.",
    next: "Export it as CSV from the software that wrote it, and import that.",
  }),
  damaged: ({ format: name, at }, format) =>
    name in tuneFormats
      ? {
          title: `This ${tuneFormats[name]} breaks off or contradicts itself${at > 0 ? ` at character ${format.number(at)}` : ""}: nothing of it was taken.`,
          next: "Save it again in its own software, or choose another copy.",
        }
      : {
          title: `The ${name} file breaks off or contradicts itself at ${format.number(at)}, before any sample.`,
          next: "Choose another copy: this one may not have been copied completely.",
        },
  "too-large": ({ size, limit }, format) => ({
    title: `The file has ${format.bytes(size)}. FuelTune reads files up to ${format.bytes(limit)}; it was not read.`,
    next: "Export a shorter time range or fewer channels, and import that.",
  }),
  "not-a-tune": ({ what }) =>
    notTunes[what] ?? {
      title: `This is not a tune (${what}).`,
      next: "Drop a .msq, .table or FTML file, or a table as CSV.",
    },
  "storage-full": ({ neededBytes, freeBytes }, format) => ({
    title: `No room for this log (${format.bytes(neededBytes)}${Number.isNaN(freeBytes) ? "" : `; ${format.bytes(freeBytes)} free`}). Nothing was changed.`,
    next: "Delete old sessions or free space on the device, then import again.",
  }),
  "storage-failed": ({ detail }) => ({
    title: `The browser could not store this (${detail}). Nothing was changed.`,
    next: "Load FuelTune again and import once more. In a private window nothing can be kept.",
  }),
  "correction-gone": () => ({
    title: "The engine no longer holds this correction.",
    next: "Make the correction again: the same logs give the same values.",
  }),
  "session-missing": () => ({
    title: "This session is no longer stored.",
    next: "Go to Sessions. If it was deleted by mistake, import its file again.",
  }),
  "channel-missing": ({ channel }) => ({
    title: `The channel ${channel} is not in this session.`,
    next: "Choose another channel.",
  }),
  "analysis-missing": ({ analysis }) => ({
    title: `This version has no analysis called ${analysis}.`,
    next: "Choose one from Analysis.",
  }),
  "role-missing": ({ role }) => ({
    title: `No channel of this session has the meaning ${role}.`,
    next: "Choose one in Channels.",
  }),
  "params-invalid": ({ detail }) => ({
    title: `A setting of this analysis cannot be used: ${detail}.`,
    next: "Change it, or go back to the default.",
  }),
  "samples-damaged": () => ({
    title: "The stored samples of this session cannot be read. Its original file is untouched.",
    next: "Download the original, delete the session, then import the file again.",
  }),
  "worker-failed": ({ detail }) => ({
    title: `Reading stopped because of a fault in FuelTune (${detail}). Nothing was stored.`,
    next: "Try once more. If it happens again, copy the diagnostics in Settings and report it.",
  }),
  "file-unreadable": ({ detail }) => ({
    title: `The browser could not read this file (${detail}). It was moved, changed or locked since it was dropped.`,
    next: "Check that it is still there and opens elsewhere, then drop it again.",
  }),
  "no-channels": ({ log }) => ({
    title: `Every channel of ${log} is unticked. Nothing was stored.`,
    next: "Tick the channels to keep, then import again.",
  }),
  "no-tables": () => ({
    title: "Every table of this tune is unticked. Nothing was stored.",
    next: "Tick the tables to take, then take them.",
  }),
  "no-vehicle": () => ({
    title: "No vehicle was chosen for these tables, or it was deleted. Nothing was stored.",
    next: "Choose a vehicle or make a new one, then take the tables.",
  }),
  "table-missing": () => ({
    title: "This table is no longer here. Nothing was changed.",
    next: "It may have been deleted with its vehicle. Go to Tables.",
  }),
  "table-invalid": ({ fields }, format) => ({
    title: `No table can be like this: ${format.list(fields)} cannot be used. Nothing was stored.`,
    next: "A table needs a name, axes that rise, and a cell for each of their breakpoints.",
  }),
  "snapshot-missing": () => ({
    title: "This snapshot is no longer here. Nothing was changed.",
    next: "Choose another one from the history of the table.",
  }),
  "not-ready": () => ({
    title: "This file is not under review any more. Nothing was stored.",
    next: "Drop it again to import it once more.",
  }),
  "vehicle-invalid": ({ fields }, format) => ({
    title: `Nothing was saved: ${format.list(fields)} cannot be used.`,
    next: "Correct the marked values, then save again.",
  }),
};

/** What failed, what was kept, what to do next: one sentence per code. */
export const problems = {
  sentences,
  unknown: (code: string): ProblemText => ({
    title: `Something failed that this version has no words for (${code}).`,
    next: "Load FuelTune again. If it happens again, copy the diagnostics in Settings and report it.",
  }),
};

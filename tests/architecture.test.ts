import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Which rooms and packages each room may import from. A longer path wins over a shorter one. */
const mayImport: Record<string, { rooms: string[]; packages: string[] }> = {
  "src/domain": { rooms: ["src/domain"], packages: ["zod", "papaparse"] },
  "src/application": { rooms: ["src/domain", "src/application", "workers/api.ts"], packages: ["zod"] },
  "src/infrastructure": {
    rooms: ["src/domain", "src/application", "src/infrastructure", "workers/api.ts"],
    packages: ["dexie", "comlink", "zod"],
  },
  "src/presentation": {
    rooms: ["src/domain", "src/application", "src/presentation", "workers/api.ts"],
    packages: [
      "react",
      "react-dom",
      "wouter",
      "zustand",
      "lucide-react",
      "d3",
      "zod",
      "dexie-react-hooks",
      "react-error-boundary",
      "fflate",
      "@tanstack/react-table",
      "@tanstack/react-virtual",
      "virtual:pwa-register",
    ],
  },
  workers: {
    rooms: ["src/domain", "src/application", "src/infrastructure", "workers"],
    packages: ["comlink", "zod"],
  },
};

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(room: string): Import[] {
  return readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const from = join(room, name);
      const code = readFileSync(join(root, from), "utf8");
      // Statements at the start of a line, and import(); never the word "from" inside a sentence.
      const statement = /^(?:import|export|\})(?:[^"'\n]*?\bfrom)?\s*["']([^"'\n]+)["']/gm;
      const call = /\bimport\(\s*["']([^"'\n]+)["']/g;
      return [...code.matchAll(statement), ...code.matchAll(call)].map(([, to]) => ({ from, to: to ?? "" }));
    });
}

function violation({ from, to }: Import, room: string): string | null {
  const rule = mayImport[room]!;
  if (to.startsWith(".")) {
    const target = relative(root, resolve(root, dirname(from), to));
    return rule.rooms.some((allowed) => target.startsWith(allowed.replace(/\.ts$/, "")))
      ? null
      : `${from} -> ${target}`;
  }
  return rule.packages.some((name) => to === name || to.startsWith(`${name}/`)) ? null : `${from} -> ${to}`;
}

test.each(Object.keys(mayImport))("%s imports only from the rooms below it", (room) => {
  const imports = importsOf(room);
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.map((found) => violation(found, room)).filter((found) => found !== null)).toEqual([]);
});

test("the map in the README names every folder", () => {
  const map = /```\nworkers\/[^]*?```/.exec(readFileSync(join(root, "README.md"), "utf8"))?.[0] ?? "";
  const folders = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll("\\", "/"));
  // Places and languages are named by what they are.
  const named = folders.filter((folder) => !/presentation\/(?:pages|text)\//.test(folder));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((folder) => !map.includes(`${folder.slice(folder.lastIndexOf("/") + 1)}/`))).toEqual(
    [],
  );
});

test("the domain has no clock, no random numbers and no console", () => {
  const offenders = readdirSync(join(root, "src/domain"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith("host.d.ts"))
    .filter((name) =>
      /Math\.random|Date\.now|new Date\(\)|performance\.|console\./.test(
        readFileSync(join(root, "src/domain", name), "utf8"),
      ),
    );
  expect(offenders).toEqual([]);
});

test("every exported name has its sentence", () => {
  const offenders = ["src", "workers"].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => {
        const paragraphs = readFileSync(join(root, room, name), "utf8").split(/\n\s*\n/);
        // What stands in one paragraph shares its sentence: a type below the list that it is made of.
        const bare = paragraphs.filter((lines) => {
          const at = lines.search(/^export (?!default |type \{|\{|\*)/m);
          return at >= 0 && !/^(?:\/\/| ?\*\/|\/\*\*.*\*\/$)/m.test(lines.slice(0, at));
        });
        return bare.map((lines) => `${room}/${name}: ${/^export.*/m.exec(lines)?.[0]}`);
      }),
  );
  expect(offenders).toEqual([]);
});

test("the page never reaches another origin", () => {
  const offenders = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|css)$/.test(name))
    .filter((name) =>
      // Names of XML vocabularies look like addresses, and are never asked for.
      /https?:\/\/(?!www\.w3\.org\/2000\/svg|www\.EFIAnalytics\.com\/:table")/.test(
        readFileSync(join(root, "src", name), "utf8").replaceAll(/\/\/ .*|\/\*[^]*?\*\//g, ""),
      ),
    );
  expect(offenders).toEqual([]);
});

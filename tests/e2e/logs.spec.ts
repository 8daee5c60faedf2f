import { readFileSync } from "node:fs";
import { shared, sharedMissing } from "../shared";
import { dropFiles, expect, test } from "./app";
import { expectShown, openView } from "./figures";
import { realLog } from "./files";

interface Fact {
  readonly label: string;
  readonly finite: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
}

interface Log {
  readonly file: string;
  readonly key: readonly Fact[];
}

const wanted = [
  "fueltech/ft450.ftml",
  "fueltech/session_64cols_25hz.csv",
  "msl/ms2extra_mx5_2016-08-03_22.54.04.msl",
  "mlg/mlgconv_long.mlg",
  "haltech/2025-07-18_0215pm_Log1118.csv",
  "romraider/romraiderlog_20251031_170713.csv",
  "ecumaster/2025_1218_1904.csv",
];

test.skip(shared === null, sharedMissing);

function facts(file: string): Log {
  const expected: { files: Log[] } = JSON.parse(readFileSync(realLog("EXPECTED.json"), "utf8"));
  return expected.files.find((log) => log.file === file)!;
}

for (const file of wanted) {
  test(`${file}: dropped, seen with the right numbers, kept, and seen again offline`, async ({
    app,
    context,
  }) => {
    const { key } = facts(file);
    await dropFiles(app, [realLog(file)]);
    await app.getByRole("button", { name: "Import this session" }).click();
    await expect(app).toHaveURL(/#\/session\//);

    const seen = async () => {
      await openView(app, "analysis?show=statistics");
      const table = app.getByRole("region", { name: "Statistics of each channel" });
      const find = app.getByRole("searchbox", { name: "Find a channel" });
      let compared = 0;
      for (const { label, finite, min, max, mean } of key) {
        await find.fill(label);
        const name = new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(\\s\\S+)?$`, "u");
        const row = table.getByRole("row").filter({ has: app.getByRole("rowheader", { name }) });
        // A channel that is not fitted is left out at import: the Import page offers it unticked.
        if (min === max) continue;
        const cells = await row.getByRole("cell").allInnerTexts();
        expectShown(cells[0]!, finite, `${label} samples`);
        expectShown(cells[2]!, min, `${label} lowest`);
        expectShown(cells[10]!, max, `${label} highest`);
        expectShown(cells[11]!, mean, `${label} mean`);
        compared++;
      }
      expect(compared).toBeGreaterThan(2);
      await openView(app, "charts");
      const charts = app.getByRole("application");
      await expect(charts).toContainText("Engine speed");
      const rpm = key.find(({ label }) => /rpm|engine speed/i.test(label))!;
      await expect(charts).toContainText(/max\s*\d/);
      const legend = (await charts.innerText()).replaceAll(/\s/g, " ");
      expectShown(/max ([\d ]+)/.exec(legend)![1]!, rpm.max, "highest engine speed in the legend");
    };
    await seen();
    await app.reload();
    await seen();
    await app.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await app.reload();
    await seen();
    await context.setOffline(false);
  });
}

/** A number of a cell's name, whose thousands are apart. */
function edge(text: string): number {
  return Number(text.replaceAll(" ", "").replace("−", "-"));
}

test("the heatmap holds what a plain count of the file holds", async ({ app }) => {
  const path = realLog("romraider/romraiderlog_20251031_170713.csv");
  const rows = readFileSync(path, "latin1")
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(";").map((cell) => Number(cell.replace(",", "."))));
  await dropFiles(app, [path]);
  await app.getByRole("button", { name: "Import this session" }).click();
  await expect(app).toHaveURL(/#\/session\//);
  await openView(app, "analysis");
  const grid = app.getByRole("grid");
  await expect(grid).toBeVisible();
  const names = await grid
    .getByRole("gridcell")
    .evaluateAll((cells) =>
      cells.map((cell) => (cell.getAttribute("aria-label") ?? "").replaceAll(/[\u00a0\u202f]/g, " ")),
    );
  let samples = 0;
  for (const name of names) {
    const cell = /^([\d .−]+) to ([\d .−]+) rpm · ([\d.]+) to ([\d.]+) bar: (.*)$/u.exec(name);
    expect(cell, name).not.toBeNull();
    const [x0, x1, y0, y1] = [cell![1]!, cell![2]!, cell![3]!, cell![4]!].map(edge);
    // The file holds time, ignition, engine speed, pressure and lambda, in this order.
    const inside = rows.filter(
      ([, , rpm, map]) => rpm! >= x0! && rpm! < x1! && map! >= y0! - 1e-9 && map! < y1! - 1e-9,
    );
    if (cell![5] === "No sample here") {
      expect(inside, name).toHaveLength(0);
      continue;
    }
    const [mean, count] = cell![5]!.split(",");
    expect(Number.parseInt(count!.replaceAll(" ", ""), 10), name).toBe(inside.length);
    expectShown(mean!, inside.reduce((sum, row) => sum + row[4]!, 0) / inside.length, name);
    samples += inside.length;
  }
  expect(samples).toBe(rows.length);
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { demoGarage } from "../../src/domain/demo/garage";
import type { LogDraft } from "../../src/domain/logs/draft";
import { dropFiles, expect, test } from "./app";
import { fixture } from "./files";

/** A log of the demo engine as a plain logger would write it. */
function plainCsv({ clocks, channels }: LogDraft): string {
  const clock = clocks[0]!;
  const names = [
    "Time (s)",
    ...channels.map(({ label, unit }) => (unit === "" ? label : `${label} (${unit})`)),
  ];
  const rows = Array.from(clock, (timeS, row) =>
    [
      timeS.toFixed(3),
      ...channels.map(({ samples, states }) => states?.[samples[row]!] ?? samples[row]!),
    ].join(","),
  );
  return [names.join(","), ...rows, ""].join("\n");
}

// The two pictures of the README, made anew by every run: what they show is what the app looks like.
test("takes the README's pictures", async ({ app, site, profile }) => {
  await app.setViewportSize({ width: 1440, height: 900 });
  await app.getByRole("button", { name: "Open the demo garage" }).click();
  await expect(app).toHaveURL(/#\/(vehicle|session)/);
  await app.goto(`${site.url}#/sessions`);
  await app.getByRole("link", { name: /Street drive/ }).click();
  await expect(app.getByRole("heading", { level: 1 })).toBeVisible();
  await app.emulateMedia({ colorScheme: "dark" });
  await app.goto(app.url().replace(/(#\/session\/[^/?]+).*/, "$1/charts?from=118&to=140&a=126&b=132"));
  await expect(app.getByRole("application")).toContainText(/max\s*\d/);
  await expect(app.getByText("every sample drawn")).toBeVisible();
  await expect(app.getByText("Ready to work offline")).toBeVisible();
  await app.screenshot({ path: "docs/session-charts.png", animations: "disabled" });

  await app.emulateMedia({ colorScheme: "light" });
  const garage = demoGarage({ vehicleId: "v", fuelTableId: "f", lambdaTableId: "l", createdAt: "" }, 5);
  const path = join(profile, "dyno-friday.csv");
  writeFileSync(path, plainCsv(garage.logs[1]!.draft));
  await dropFiles(app, [path, fixture("tunerstudio-msl"), fixture("haltech-csv")]);
  await expect(app.getByRole("button", { name: "Import all 3" })).toBeVisible();
  await app.screenshot({ path: "docs/import-review.png", animations: "disabled" });
});

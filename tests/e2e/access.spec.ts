import { AxeBuilder } from "@axe-core/playwright";
import { dropFiles, expect, test } from "./app";
import { fixture } from "./files";

const places = ["", "import", "sessions", "vehicles", "tables", "analysis", "settings", "nowhere"];
const calculators = ["injection", "injectors", "dead-time", "blend", "mixture"].map(
  (tool) => `calculators/${tool}`,
);

// The only rules that look at colours: every other one finds the same in each theme.
const rulesOfColour = ["color-contrast", "link-in-text-block"];

for (const theme of ["light", "dark", "contrast"]) {
  test(`no page has an accessibility violation, ${theme}`, async ({ app, site }) => {
    test.setTimeout(180_000);
    await app.emulateMedia({
      colorScheme: theme === "light" ? "light" : "dark",
      contrast: theme === "contrast" ? "more" : "no-preference",
    });
    const check = async (place: string) => {
      // On the charts the sentence is only spoken: the picture itself says it.
      await expect(app.getByRole("heading", { level: 1 })).toHaveCount(1);
      const axe = new AxeBuilder({ page: app });
      if (theme !== "light") axe.withRules([...rulesOfColour]);
      const { violations } = await axe.analyze();
      const found = violations.map(
        ({ id, nodes }) => `${place}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
      );
      expect(found).toEqual([]);
    };
    for (const place of [...places, ...calculators]) {
      await app.goto(`${site.url}#/${place}`);
      await check(`empty ${place}`);
    }
    await app.goto(`${site.url}#/`);
    await app.getByRole("button", { name: "Open the demo garage" }).click();
    await expect(app).toHaveURL(/#\/(vehicle|session|sessions|vehicles)/);
    await dropFiles(app, [fixture("fueltech-csv")]);
    await expect(app.getByRole("button", { name: "Import this session" })).toBeVisible();
    await check("import review");
    for (const place of [...places, ...calculators]) {
      await app.goto(`${site.url}#/${place}`);
      await check(`full ${place}`);
    }
    for (const list of ["sessions", "vehicles", "tables"]) {
      await app.goto(`${site.url}#/${list}`);
      const address = await app
        .locator(`a[href*="#/${list.slice(0, -1)}/"]`)
        .first()
        .getAttribute("href");
      await app.goto(`${site.url}${address}`);
      await check(`one of ${list}`);
      if (list !== "sessions") continue;
      for (const view of ["charts", "analysis", "data", "notes"]) {
        await app.goto(`${site.url}${address?.replace(/\/(overview)?$/, "")}/${view}`);
        await check(`session ${view}`);
      }
    }
    await app.goto(`${site.url}#/table/demo-fuel/correction`);
    await app.getByRole("button", { name: "Correct", exact: true }).click();
    await expect(app.getByRole("grid")).toBeVisible();
    await check("correction");
  });
}

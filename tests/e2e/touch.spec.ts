import type { CDPSession, Page } from "@playwright/test";
import { expect } from "./app";
import { openView } from "./figures";
import { madeRows, madeText, test, speedAt } from "./made-log";
import { smallTargets } from "./small-targets";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the screen. */
class Hand {
  constructor(private readonly devtools: CDPSession) {}

  down(fingers: readonly Point[]) {
    return this.send("touchStart", fingers);
  }

  up() {
    return this.send("touchEnd", []);
  }

  /** Moves in small steps, as a hand does. */
  async move(from: readonly Point[], to: readonly Point[]) {
    const steps = 8;
    for (let step = 1; step <= steps; step++) {
      const part = (a: number, b: number) => a + ((b - a) * step) / steps;
      const now = from.map((start, at) => ({ x: part(start.x, to[at]!.x), y: part(start.y, to[at]!.y) }));
      await this.send("touchMove", now);
    }
  }

  private send(type: "touchStart" | "touchMove" | "touchEnd", fingers: readonly Point[]) {
    const touchPoints = fingers.map(({ x, y }, id) => ({ x, y, id }));
    return this.devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
  }
}

async function importMade(page: Page, path: string) {
  const asked = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import", exact: true }).filter({ visible: true }).tap();
  await (await asked).setFiles(path);
  await page.getByRole("button", { name: "Import this session" }).tap();
  await expect(page).toHaveURL(/#\/session\/[0-9a-f]+$/);
  await page.getByRole("region", { name: "Done" }).getByRole("button", { name: "Dismiss" }).tap();
}

/** Numbers of the address: the range in view and the cursors. */
function shown(page: Page) {
  const query = new URLSearchParams(page.url().split("?")[1]);
  const number = (name: string) => Number(query.get(name) ?? NaN);
  return { from: number("from"), to: number("to"), a: number("a"), b: number("b") };
}

for (const [width, height] of [
  [390, 844],
  [820, 1180],
] as const) {
  test.describe(`${width} × ${height}, by finger`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test("charts: pinch, two-finger drag, long press, second finger", async ({ app, context, write }) => {
      await importMade(app, write("made.csv", madeText()));
      await app.getByRole("tab", { name: "Charts" }).tap();
      const plots = app.getByRole("application");
      await expect(plots).toContainText("Engine speed");
      const strip = (await plots.locator("[data-strip] canvas").first().boundingBox())!;
      const y = strip.y + strip.height / 2;
      const x = strip.x + strip.width / 2 + 24;
      const at = (offset: number): Point => ({ x: x + offset, y });
      const hand = new Hand(await context.newCDPSession(app));
      const whole = madeRows.at(-1)!.time - madeRows[0]!.time;

      // Fingers three times as far apart: a third of the time is left between the edges.
      await hand.down([at(-30), at(30)]);
      await hand.move([at(-30), at(30)], [at(-90), at(90)]);
      await hand.up();
      await app.waitForURL(/from=/);
      const pinched = shown(app);
      expect((pinched.to - pinched.from) / whole).toBeCloseTo(1 / 3, 2);

      await hand.down([at(-30), at(30)]);
      await hand.move([at(-30), at(30)], [at(-90), at(-30)]);
      await hand.up();
      await expect.poll(() => shown(app).from).toBeGreaterThan(pinched.from + 0.5);
      const dragged = shown(app);
      expect(dragged.to - dragged.from).toBeCloseTo(pinched.to - pinched.from, 2);
      expect(dragged.to).toBeGreaterThan(pinched.to + 0.5);

      const legend = plots.locator('[title="RPM"] [data-cell="a"]');
      await hand.down([at(0)]);
      await expect(legend).toHaveText(/\d/);
      await hand.move([at(0)], [at(60)]);
      await app.waitForURL(/a=/);
      // The address follows when the finger rests.
      await expect.poll(async () => (await legend.textContent()) === speedAt(shown(app).a)).toBe(true);
      const held = shown(app).a;
      expect(held).toBeGreaterThan(dragged.from);
      expect(held).toBeLessThan(dragged.to);
      await hand.down([at(60), at(-60)]);
      await app.waitForURL(/b=/);
      const { a, b } = shown(app);
      // A stays where the first finger is, B is where the second one came down.
      expect(a).toBeCloseTo(held, 3);
      expect(b).toBeLessThan(a);
      await hand.up();
      expect(shown(app)).toMatchObject({ from: dragged.from, to: dragged.to });
    });

    test("a tapped finding opens its sheet", async ({ app, write }) => {
      await importMade(app, write("made.csv", madeText()));
      await app.getByRole("tab", { name: "Charts" }).tap();
      await app.getByRole("button", { name: "Gaps in the recording, at 0:22.5" }).tap();
      const sheet = app.getByRole("complementary", { name: "Selected finding" });
      await expect(sheet).toContainText("Gaps in the recording");
      await expect(sheet).toContainText("2 of 2");
      await sheet.getByRole("button", { name: "More" }).tap();
      await expect(sheet.getByRole("button", { name: "More" })).toHaveAttribute("aria-expanded", "true");
      await sheet.getByRole("button", { name: "Previous" }).tap();
      await expect(sheet).toContainText("1 of 2");
      await sheet.getByRole("button", { name: "Close" }).tap();
      await expect(sheet).toBeHidden();
      await expect(app.getByRole("application")).toBeInViewport();
    });

    test("nothing scrolls sideways and everything to press is 44 px, on every page", async ({
      app,
      site,
      write,
    }) => {
      test.setTimeout(120_000);
      const check = async (name: string) => {
        await expect(app.getByRole("heading", { level: 1 })).toHaveCount(1);
        const beyond = await app.evaluate(() => {
          const boxes = [document.documentElement, document.body, ...document.querySelectorAll("main")];
          return [innerWidth - screen.width, ...boxes.map((box) => box.scrollWidth - box.clientWidth)];
        });
        expect(beyond, name).toEqual(beyond.map(() => 0));
        expect(await smallTargets(app), name).toEqual([]);
      };
      await check("empty home");
      await app.getByRole("button", { name: "Open the demo garage" }).tap();
      await expect(app).toHaveURL(/#\/vehicle\//);
      await check("vehicle");
      const asked = app.waitForEvent("filechooser");
      await app.getByRole("button", { name: "Import", exact: true }).filter({ visible: true }).tap();
      await (await asked).setFiles(write("made.csv", madeText()));
      await expect(app.getByRole("table").getByRole("rowheader").first()).toBeVisible();
      await check("import");
      await app.goto(`${site.url}#/session/demo-1`);
      await expect(app.getByRole("table", { name: "How it was driven" })).toBeVisible();
      await check("overview");
      for (const [view, role] of [
        ["charts", "application"],
        ["analysis", "grid"],
        ["analysis?show=statistics", "table"],
        ["data", "rowheader"],
        ["notes", "textbox"],
      ] as const) {
        await openView(app, view);
        await expect(app.getByRole(role).first()).toBeVisible();
        await check(view);
      }
      for (const place of [
        "",
        "sessions",
        "vehicles",
        "tables",
        "table/demo-fuel",
        "analysis",
        "settings",
        "?",
      ]) {
        await app.goto(`${site.url}#/${place}`);
        await check(`#/${place}`);
      }
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the bar at the bottom leads everywhere", async ({ app }) => {
    const bar = app.getByRole("navigation", { name: "Places" }).filter({ visible: true });
    const heading = app.getByRole("heading", { level: 1 });
    await bar.getByRole("link", { name: "Sessions" }).tap();
    await expect(heading).toHaveText("No sessions yet. Drop a log here or open the demo garage.");
    await expect(bar.getByRole("link", { name: "Sessions" })).toHaveAttribute("aria-current", "page");
    await bar.getByRole("link", { name: "Tables" }).tap();
    await expect(heading).toHaveText(/^No tables yet/);
    for (const [place, says] of [
      ["Vehicles", /^No vehicles yet/],
      ["Analysis", /session/],
      ["Settings", /^Settings act at once/],
    ] as const) {
      await bar.getByRole("button", { name: "More" }).tap();
      await app.getByRole("link", { name: place }).filter({ visible: true }).tap();
      await expect(heading).toHaveText(says);
      await expect(bar.getByRole("button", { name: "More" })).toHaveAttribute("aria-current", "page");
    }
    await bar.getByRole("link", { name: "Home" }).tap();
    await expect(app).toHaveURL(/#\/$/);
  });
});

import "fake-indexeddb/auto"; // before Dexie looks for it
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Application } from "../../../src/application/application";
import { ok } from "../../../src/domain/result";
import { readAddress } from "../../../src/presentation/charts/chart-address";
import { BehindCell } from "../../../src/presentation/pages/analysis/behind-cell";
import { emptyDatabase } from "../../application/desk";
import { exampleSession } from "../../infrastructure/db/example-session";
import { applicationOn, renderPage } from "./application-here";

afterEach(cleanup);

// A logger that counts seconds since 1970.
const startS = 1_700_000_000;

function answering(timeS: readonly number[]): Application {
  const application = applicationOn(emptyDatabase());
  const samples = {
    count: timeS.length,
    timeS: Float64Array.from(timeS),
    value: new Float64Array(timeS.length),
  };
  return {
    ...application,
    engine: { ...application.engine, behind: () => Promise.resolve(ok(samples)) },
  };
}

test("samples behind a cell are told in the session's time, and all of them can be shaded in the charts", async () => {
  const { session } = exampleSession("s");
  const found = [65, 65.04, 80, 80.04].map((at) => startS + at);
  renderPage(
    answering(found),
    <BehindCell
      session={{ ...session, startS, endS: startS + 300 }}
      params={{}}
      cell={{ column: 0, row: 0 }}
      name="2000 rpm"
      channel={null}
      shown={null}
      unit="%"
      onClose={() => {}}
    />,
  );
  expect((await screen.findAllByRole("rowheader")).map(({ textContent }) => textContent)).toEqual([
    "1:05.00",
    "1:20.00",
  ]);
  const all = screen.getByRole("link", { name: "Mark all in charts" }).getAttribute("href") ?? "";
  const { marks, range } = readAddress(all.split("?")[1] ?? "");
  expect(marks).toEqual([
    { fromS: startS + 65, toS: startS + 65.04 },
    { fromS: startS + 80, toS: startS + 80.04 },
  ]);
  expect(range?.fromS).toBeLessThanOrEqual(startS + 65);
  expect(range?.toS).toBeGreaterThanOrEqual(startS + 80.04);
});

import "fake-indexeddb/auto"; // before Dexie looks for it
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Application } from "../../../src/application/application";
import { AnalysisPage } from "../../../src/presentation/pages/analysis/analysis-page";
import { speak } from "../../../src/presentation/text/use-text";
import { csvFile, emptyDatabase, settled } from "../../application/desk";
import { applicationOn, renderPage } from "./application-here";

afterEach(async () => {
  cleanup();
  await speak("en");
});

async function withOneSession(): Promise<Application> {
  const application = applicationOn(emptyDatabase());
  application.imports.add([csvFile("drive.csv", 1)]);
  for (const job of await settled(application.imports)) await application.imports.commit(job.id);
  return application;
}

async function entry(name: string): Promise<ReturnType<typeof within>> {
  const heading = await screen.findByRole("heading", { name });
  return within(heading.closest("li")!);
}

test("what needs a table says so, and leads to where the session gets a vehicle", async () => {
  renderPage(await withOneSession(), <AnalysisPage />);
  for (const name of ["Fuel correction", "Log over table"]) {
    const found = await entry(name);
    expect(found.getByText("Needs a table of the session's vehicle.")).toBeTruthy();
    expect(found.getByText(/the session has no vehicle/)).toBeTruthy();
    expect(found.getByRole("link", { name: "Sessions" }).getAttribute("href")).toBe("#/sessions");
  }
});

test("every entry of the catalogue has its words in Portuguese", async () => {
  await speak("pt-br");
  renderPage(await withOneSession(), <AnalysisPage />);
  await screen.findByRole("heading", { name: "Log sobre a tabela" });
  const names = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(names).toEqual([
    "Mapa de calor",
    "Distribuição",
    "Regimes de condução",
    "Estatísticas",
    "Correção de combustível",
    "Log sobre a tabela",
  ]);
});

test("without a session both ways that the sentence names are there", async () => {
  renderPage(applicationOn(emptyDatabase()), <AnalysisPage />);
  expect(await screen.findByRole("heading", { name: /No session to analyse yet/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Choose files" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Open the demo garage" })).toBeTruthy();
});

import { lazy, type ComponentType } from "react";
import { fetchPageWords } from "../text/english";

/** Every page is its own chunk, with the words of the pages beside it: the first load holds the frame and Home only. */
function page<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => {
    const [component] = await Promise.all([load(), fetchPageWords()]);
    return { default: component };
  });
}

/** The pages, each loaded when it is first gone to. */
export const ImportPage = page(async () => (await import("./import/import-page")).ImportPage);
export const SessionsPage = page(async () => (await import("./sessions/sessions-page")).SessionsPage);
export const SessionPage = page(async () => (await import("./session/session-page")).SessionPage);
export const VehiclesPage = page(async () => (await import("./vehicles/vehicles-page")).VehiclesPage);
export const VehiclePage = page(async () => (await import("./vehicles/vehicle-page")).VehiclePage);
export const TablesPage = page(async () => (await import("./tables/tables-page")).TablesPage);
export const TablePage = page(async () => (await import("./tables/table-page")).TablePage);
export const TuneComparison = page(
  async () => (await import("./tables/history/tune-comparison")).TuneComparison,
);
export const CalculatorsPage = page(
  async () => (await import("./calculators/calculators-page")).CalculatorsPage,
);
export const AnalysisPage = page(async () => (await import("./analysis/analysis-page")).AnalysisPage);
export const SettingsPage = page(async () => (await import("./settings/settings-page")).SettingsPage);

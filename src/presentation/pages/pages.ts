import { lazy } from "react";

/** Every page is its own chunk: the first load holds the frame and Home only. */
export const ImportPage = lazy(async () => ({ default: (await import("./import/import-page")).ImportPage }));
export const SessionsPage = lazy(async () => ({
  default: (await import("./sessions/sessions-page")).SessionsPage,
}));
export const SessionPage = lazy(async () => ({
  default: (await import("./session/session-page")).SessionPage,
}));
export const VehiclesPage = lazy(async () => ({
  default: (await import("./vehicles/vehicles-page")).VehiclesPage,
}));
export const VehiclePage = lazy(async () => ({
  default: (await import("./vehicles/vehicle-page")).VehiclePage,
}));
export const TablesPage = lazy(async () => ({ default: (await import("./tables/tables-page")).TablesPage }));
export const TablePage = lazy(async () => ({ default: (await import("./tables/table-page")).TablePage }));
export const AnalysisPage = lazy(async () => ({
  default: (await import("./analysis/analysis-page")).AnalysisPage,
}));
export const SettingsPage = lazy(async () => ({
  default: (await import("./settings/settings-page")).SettingsPage,
}));

import { Activity, CarFront, Grid3x3, House, Settings, Sigma, type LucideIcon } from "lucide-react";
import type { Place } from "../routes";

/** The picture of each place. */
export const placeIcons: Readonly<Record<Place, LucideIcon>> = {
  home: House,
  vehicles: CarFront,
  sessions: Activity,
  tables: Grid3x3,
  analysis: Sigma,
  settings: Settings,
};

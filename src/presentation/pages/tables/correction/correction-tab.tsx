import { useEffect } from "react";
import type { TableEditor } from "../../../../application/tables";
import { vehicleFacts, type VehicleFacts } from "../../../../domain/correction/vehicle-facts";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import type { CellPosition } from "../../../figures/heatmap-view";
import { useApplication } from "../../../services";
import { useLive } from "../../../state/use-live";
import { useText } from "../../../text/use-text";
import { EmptyState } from "../../../ui/empty-state";
import { CorrectionReview } from "./correction-review";
import { CorrectionSetup } from "./correction-setup";
import { changeSettings, correctionOf, useCorrection } from "./correction-state";
import { isCorrectable } from "./correctable";

const noFacts: VehicleFacts = { stoichiometric: null, deadTimeMs: null };

/** Corrects a table from logs: choose sessions, look at every proposed cell, apply. */
export function CorrectionTab(props: {
  /** As stored, not in reading order. */
  readonly table: TuningTable;
  readonly editor: TableEditor;
  readonly marked: CellPosition;
  readonly onMark: (cell: CellPosition) => void;
}) {
  const { table } = props;
  const { sessions, vehicles } = useApplication();
  const { correction: text } = useText();
  const { table: own, phase, settings } = useCorrection();
  const vehicle = useLive(() => vehicles.find(table.vehicleId), [vehicles, table.vehicleId]);
  useEffect(() => {
    correctionOf(table.id);
    if (vehicle === null) changeSettings({ vehicle: noFacts });
    else if (vehicle?.id === table.vehicleId) changeSettings({ vehicle: vehicleFacts(vehicle) });
  }, [table.id, table.vehicleId, vehicle]);
  const found = useLive(() => sessions.list(), [sessions]);
  if (!isCorrectable(table.kind)) {
    return <EmptyState nested sentence={text.notThisKind} note={text.notThisKindNext} />;
  }
  if (own !== table.id || found === undefined || settings.vehicle === undefined) return null;
  if (phase.kind === "review") return <CorrectionReview {...props} review={phase} sessions={found} />;
  return <CorrectionSetup table={table} sessions={found} />;
}

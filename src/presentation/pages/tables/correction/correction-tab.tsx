import { useEffect } from "react";
import type { TableEditor } from "../../../../application/tables";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import type { CellPosition } from "../../../figures/heatmap-view";
import { useApplication } from "../../../services";
import { useLive } from "../../../state/use-live";
import { useText } from "../../../text/use-text";
import { EmptyState } from "../../../ui/empty-state";
import { CorrectionReview } from "./correction-review";
import { CorrectionSetup } from "./correction-setup";
import { correctionOf, useCorrection } from "./correction-state";
import { isCorrectable } from "./correctable";

/** Corrects a table from logs: choose sessions, look at every proposed cell, apply. */
export function CorrectionTab(props: {
  /** As stored, not in reading order. */
  readonly table: TuningTable;
  readonly editor: TableEditor;
  readonly marked: CellPosition;
  readonly onMark: (cell: CellPosition) => void;
}) {
  const { table } = props;
  const { sessions } = useApplication();
  const { correction: text } = useText();
  const { table: own, phase } = useCorrection();
  useEffect(() => correctionOf(table.id), [table.id]);
  const found = useLive(() => sessions.list(), [sessions]);
  if (!isCorrectable(table.kind)) {
    return <EmptyState nested sentence={text.notThisKind} note={text.notThisKindNext} />;
  }
  if (own !== table.id || found === undefined) return null;
  if (phase.kind === "review") return <CorrectionReview {...props} review={phase} sessions={found} />;
  return <CorrectionSetup table={table} sessions={found} />;
}

import { useMemo, useState } from "react";
import type { ImportedLog } from "../../../application/application";
import { useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { UnitsDialog } from "./units-dialog";
import { unstatedUnits, type UnstatedUnits } from "./unstated-units";
import { WarningLine } from "./warning-line";

/** Says that a file does not state its units, which ones were taken, and lets them be changed. */
export function UnitsLine(props: {
  readonly log: ImportedLog;
  readonly onUnit: (channels: readonly string[], unit: string) => void;
}) {
  const { units } = useText().importing;
  const [asking, setAsking] = useState(false);
  const [settled, setSettled] = useState(false);
  const groups = useMemo(() => unstatedUnits(props.log), [props.log]);
  if (groups.length === 0) return null;
  const doubted = groups.filter(({ fitting, present }) => fitting !== null && !fitting.includes(present));
  const present = [...new Set(groups.map((group) => group.present))].filter(Boolean).join(", ");
  return (
    <>
      {(!settled || doubted.length > 0) && (
        <WarningLine
          severity={doubted.length > 0 ? "medium" : "note"}
          title={doubted.length > 0 ? units.doubt(labelsOf(doubted)) : units.warning}
          detail={units.warningDetail(present)}
          actions={
            <>
              <Button size="small" onPress={() => setSettled(true)}>
                {units.keep}
              </Button>
              <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
                {units.change}
              </Button>
            </>
          }
        />
      )}
      <UnitsDialog
        open={asking}
        groups={groups}
        onClose={() => setAsking(false)}
        onApply={(changes) => {
          for (const { channels, unit } of changes) props.onUnit(channels, unit);
          setSettled(true);
        }}
      />
    </>
  );
}

function labelsOf(groups: readonly UnstatedUnits[]): string {
  return groups.map(({ channels }) => channels[0]?.label ?? "").join(", ");
}

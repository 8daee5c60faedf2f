import { useState } from "react";
import {
  defaultFilters,
  defaultLimits,
  defaultSolve,
  type CorrectionSettings,
} from "../../../../domain/correction/settings";
import { gasolineAfr } from "../../../../domain/standard-values";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { useText, useFormat } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { Checkbox } from "../../../ui/checkbox";
import { Dialog } from "../../../ui/dialog";
import { Field } from "../../../ui/field";
import { changeSettings, leaveUnsaid, useCorrection } from "./correction-state";
import { DelayChoice } from "./delay-choice";
import { NumberSetting } from "./number-setting";
import { TargetChoice } from "./target-choice";
import styles from "./correction.module.css";

const filterNames = [
  "minRpm",
  "minCoolantC",
  "runningS",
  "throttlePercentPerS",
  "pressureKpaPerS",
  "speedRpmPerS",
  "settleS",
  "cutHoldOffS",
  "enrichmentHoldOffS",
  "minBatteryV",
  "maxBatteryV",
  "maxDutyPercent",
  "fuelPressureShare",
  "minLambda",
  "maxLambda",
  "disagreement",
  "stuckS",
] as const;
const limitNames = ["gain", "percent", "boostPercent", "minSeconds", "minVisits"] as const;
const solveNames = ["priorS", "smoothS", "huber"] as const;

/** Every threshold of a correction with its unit and what is usual; a run takes them all. */
export function SettingsDialog(props: {
  readonly table: TuningTable;
  readonly onClose: () => void;
  readonly onRun: () => void;
}) {
  const { correction: text } = useText();
  const format = useFormat();
  const { settings } = useCorrection();
  const { filters = {}, limits = {}, solve = {}, vehicle } = settings;
  // Fields are drawn anew from the settings after "usual settings".
  const [round, setRound] = useState(0);
  const usual = (value: number | null): string =>
    text.defaultIs(value === null ? text.fromEvidence : format.short(value));
  const reset: CorrectionSettings = {
    filters: {},
    limits: {},
    solve: {},
    delay: { kind: "measured" },
  };
  return (
    <Dialog
      open
      wide
      title={text.settingsTitle}
      onClose={props.onClose}
      actions={
        <>
          <Button
            onPress={() => {
              changeSettings(reset);
              leaveUnsaid("stoichiometric", "deadTimeMs");
              setRound(round + 1);
            }}
          >
            {text.reset}
          </Button>
          <Button
            variant="primary"
            onPress={() => {
              props.onClose();
              props.onRun();
            }}
          >
            {text.runAgain}
          </Button>
        </>
      }
    >
      <div key={round} className={styles.settings}>
        <h3>{text.groupSource}</h3>
        <TargetChoice table={props.table} />
        <DelayChoice />
        <div className={styles.fields}>
          <NumberSetting
            label={text.stoichiometric}
            unit=""
            value={settings.stoichiometric ?? null}
            hint={
              vehicle?.stoichiometric == null
                ? text.defaultIs(text.ofGasoline(format.short(gasolineAfr)))
                : text.defaultIs(text.ofVehicle(format.short(vehicle.stoichiometric)))
            }
            onChange={(value) =>
              value === null ? leaveUnsaid("stoichiometric") : changeSettings({ stoichiometric: value })
            }
          />
          {props.table.kind === "injection-time" && (
            <NumberSetting
              label={text.deadTime}
              unit="ms"
              value={settings.deadTimeMs ?? null}
              hint={text.defaultIs(
                vehicle?.deadTimeMs == null
                  ? text.automatic
                  : text.automaticOrVehicle(format.unit(vehicle.deadTimeMs, "ms", 2)),
              )}
              onChange={(value) =>
                value === null ? leaveUnsaid("deadTimeMs") : changeSettings({ deadTimeMs: value })
              }
            />
          )}
        </div>
        <h3>{text.groupFilters}</h3>
        <p className={styles.quiet}>{text.filtersNote}</p>
        <div className={styles.fields}>
          {filterNames.map((name) => {
            const [label, unit = ""] = text.filters[name];
            return (
              <NumberSetting
                key={name}
                label={label}
                unit={unit}
                value={filters[name] ?? defaultFilters[name]}
                hint={usual(defaultFilters[name])}
                onChange={(value) =>
                  changeSettings({ filters: { ...filters, [name]: value ?? defaultFilters[name] } })
                }
              />
            );
          })}
        </div>
        <Field
          label={text.filters.custom[0]}
          hint={text.customHint}
          value={filters.custom ?? ""}
          onChange={(custom) => changeSettings({ filters: { ...filters, custom } })}
        />
        <h3>{text.groupLimits}</h3>
        <div className={styles.fields}>
          {limitNames.map((name) => {
            const [label, unit = ""] = text.limits[name];
            return (
              <NumberSetting
                key={name}
                label={label}
                unit={unit}
                value={limits[name] ?? defaultLimits[name]}
                hint={usual(defaultLimits[name])}
                onChange={(value) =>
                  changeSettings({ limits: { ...limits, [name]: value ?? defaultLimits[name] } })
                }
              />
            );
          })}
        </div>
        <Checkbox
          label={text.fill}
          checked={limits.fill ?? defaultLimits.fill}
          onChange={(fill) => changeSettings({ limits: { ...limits, fill } })}
        />
        <h3>{text.groupSolve}</h3>
        <div className={styles.fields}>
          {solveNames.map((name) => {
            const [label, unit = ""] = text.solve[name];
            return (
              <NumberSetting
                key={name}
                label={label}
                unit={unit}
                value={solve[name] ?? defaultSolve[name]}
                hint={usual(defaultSolve[name])}
                onChange={(value) =>
                  changeSettings({ solve: { ...solve, [name]: value ?? defaultSolve[name] } })
                }
              />
            );
          })}
        </div>
      </div>
    </Dialog>
  );
}

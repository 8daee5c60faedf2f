import { useEffect, useRef, useState } from "react";
import type { Session } from "../../../../domain/session";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { chooseFiles } from "../../../frame/choose-files";
import { useApplication } from "../../../services";
import { useFormat, useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { Checkbox } from "../../../ui/checkbox";
import { EmptyState } from "../../../ui/empty-state";
import { Progress } from "../../../ui/progress";
import { lambdaChannel } from "./correctable";
import { cancelCorrection, chooseSessions, runCorrection, useCorrection } from "./correction-state";
import { focusIfLost } from "./focus-if-lost";
import { ProblemNotice } from "./problem-notice";
import { SettingsDialog } from "./settings-dialog";
import { TargetChoice } from "./target-choice";
import styles from "./correction.module.css";

/** Which sessions a table is corrected from, and against which mixture. */
export function CorrectionSetup(props: {
  readonly table: TuningTable;
  readonly sessions: readonly Session[];
}) {
  const { table } = props;
  const { engine, imports } = useApplication();
  const { common, correction: text } = useText();
  const format = useFormat();
  const { chosen, phase } = useCorrection();
  const [settingsOpen, setSettingsOpen] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const shown = useRef(phase.kind);
  useEffect(() => {
    if (shown.current !== phase.kind) focusIfLost(actions.current, "button");
    shown.current = phase.kind;
  }, [phase.kind]);
  const fitting = props.sessions.filter(
    ({ vehicleId }) => vehicleId === table.vehicleId || vehicleId === null,
  );
  const usual = fitting
    .filter((session) => session.vehicleId === table.vehicleId && lambdaChannel(session) !== null)
    .map(({ id }) => id);
  const ticked = new Set(chosen ?? usual);
  const wanted = fitting.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  if (fitting.length === 0) {
    return (
      <div className={styles.setup}>
        <EmptyState
          nested
          sentence={text.noSessions}
          note={text.noSessionsNext}
          actions={<Button onPress={() => chooseFiles(imports)}>{common.import}</Button>}
        />
      </div>
    );
  }
  const run = (): void => void runCorrection(engine, wanted, table);
  return (
    <div className={styles.setup}>
      <h2 className={styles.sentence}>{text.title}</h2>
      <p className={styles.quiet}>{text.intro}</p>
      <fieldset className={styles.sessions}>
        <legend>{text.sessions}</legend>
        {fitting.map((session) => {
          const lambda = lambdaChannel(session) !== null;
          const facts = [
            text.rows(format.number(session.rows), format.duration(session.durationS)),
            ...(lambda ? [] : [text.withoutLambda]),
            ...(session.vehicleId === null ? [text.noVehicle] : []),
          ];
          return (
            <Checkbox
              key={session.id}
              label={session.name}
              note={facts.join(" · ")}
              checked={ticked.has(session.id)}
              onChange={(on) =>
                chooseSessions(on ? [...wanted, session.id] : wanted.filter((id) => id !== session.id))
              }
            />
          );
        })}
      </fieldset>
      <TargetChoice table={table} />
      {phase.kind === "failed" && <ProblemNotice problem={phase.problem} table={table} onAgain={run} />}
      <div ref={actions} className={styles.actions}>
        {phase.kind === "running" ? (
          <Progress
            label={text.running}
            fraction={phase.fraction}
            onCancel={() => cancelCorrection(engine)}
          />
        ) : (
          <>
            <Button variant="primary" unavailable={wanted.length === 0 ? text.chooseOne : null} onPress={run}>
              {text.run}
            </Button>
            <Button onPress={() => setSettingsOpen(true)}>{text.settings}</Button>
          </>
        )}
      </div>
      {settingsOpen && <SettingsDialog table={table} onClose={() => setSettingsOpen(false)} onRun={run} />}
    </div>
  );
}

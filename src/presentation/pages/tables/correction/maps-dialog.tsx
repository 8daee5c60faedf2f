import { useEffect, useMemo, useState } from "react";
import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import type { MixtureMaps } from "../../../../domain/correction/mixture-maps";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import type { CellPosition } from "../../../figures/heatmap-view";
import { HeatLegend } from "../../../figures/surface/heat-legend";
import { useThemeStops } from "../../../figures/use-theme-stops";
import { useApplication } from "../../../services";
import { describeProblem } from "../../../text/problem";
import { useFormat, useText } from "../../../text/use-text";
import { Dialog } from "../../../ui/dialog";
import { Segmented } from "../../../ui/segmented";
import { CellGrid } from "../history/cell-grid";
import { insideTable, readTable } from "../history/reading-index";
import { useGridAxes } from "../history/use-grid-axes";
import { mapHeat, mapLooks, mapSentence, mixtureViews, type MixtureView } from "./maps-looks";
import { placeWords } from "./place-words";
import styles from "./correction.module.css";

/** How well the mixture kept its target, and how hard the loop worked for it, cell by cell. */
export function MapsDialog(props: {
  readonly base: TuningTable;
  readonly answer: CorrectionAnswer;
  readonly marked: CellPosition;
  readonly onClose: () => void;
}) {
  const { base, answer } = props;
  const { engine } = useApplication();
  const words = useText();
  const { correction: text } = words;
  const format = useFormat();
  const stops = useThemeStops();
  const [view, setView] = useState<MixtureView>("target");
  const [marked, setMarked] = useState(props.marked);
  const [maps, setMaps] = useState<MixtureMaps | null>(null);
  const [problem, setProblem] = useState<{ readonly code: string } | null>(null);
  useEffect(() => {
    let left = false;
    void engine.mixtureMaps(answer.number).then((found) => {
      if (left) return;
      if (found.ok) setMaps(found.value);
      else setProblem(found.problem);
    });
    return () => {
      left = true;
    };
  }, [engine, answer.number]);
  const read = useMemo(() => readTable(base), [base]);
  const axes = useGridAxes(read.table);
  // Wide maps are read in whole percent: every column stays in the dialog.
  const decimals = read.table.x.values.length > 10 ? 0 : 1;
  const heat = useMemo(
    () => (maps === null ? null : mapHeat(view, read.inOrder, maps, stops)),
    [maps, view, read, stops],
  );
  const looks = useMemo(
    () =>
      maps === null || heat === null
        ? []
        : mapLooks(view, heat, decimals, read.inOrder, maps, answer.cells.seconds, text, format),
    [maps, heat, decimals, view, read, answer, text, format],
  );
  const cell = insideTable(marked, base);
  const look = looks[cell.row * read.table.x.values.length + cell.column];
  return (
    <Dialog open wide title={text.mapsTitle} onClose={props.onClose}>
      <div className={styles.form}>
        <Segmented<MixtureView>
          label={text.view}
          value={view}
          choices={mixtureViews.map((value) => ({ value, label: text.mixtureViews[value] }))}
          onChange={setView}
        />
        {problem !== null && <p role="alert">{describeProblem(problem, words, format).title}</p>}
        {maps !== null && heat !== null && (
          <>
            <p>
              <strong>{mapSentence(view, maps, answer.cells.seconds, text, format)}</strong>{" "}
              {text.mixtureWhy[view]}
            </p>
            <CellGrid
              label={text.gridLabel(base.name, text.mixtureViews[view])}
              {...axes}
              cells={looks}
              marked={cell}
              onMark={setMarked}
              tallest={420}
            />
            <HeatLegend heat={heat} blank="var(--surface)" />
            <p className={styles.quiet} role="status">
              {`${placeWords(base, read.stored(cell), words, format)}: ${look?.say ?? ""}`}
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}

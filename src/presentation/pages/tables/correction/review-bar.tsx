import { Activity, CircleCheck, Filter, Grid3x3, SlidersHorizontal } from "lucide-react";
import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import type { Session } from "../../../../domain/session";
import { useFormat, useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { IconButton } from "../../../ui/icon-button";
import { Segmented } from "../../../ui/segmented";
import { SeverityShape } from "../../../ui/severity-shape";
import { chooseAgain } from "./correction-state";
import type { ReviewDialog } from "./correction-review";
import { reviewViews, type ReviewView } from "./looks";
import { proofWords } from "./proof-words";
import styles from "./correction.module.css";

/** What is shown, from what it was made, and whether it holds on driving it has not seen. */
export function ReviewBar(props: {
  readonly answer: CorrectionAnswer;
  readonly logs: readonly (Session | null)[];
  readonly view: ReviewView;
  readonly onView: (view: ReviewView) => void;
  readonly onOpen: (dialog: ReviewDialog) => void;
}) {
  const { answer } = props;
  const { correction: text } = useText();
  const format = useFormat();
  const used = answer.buckets.find(({ bucket }) => bucket === "used")?.count ?? 0;
  const names = props.logs.flatMap((log) => (log === null ? [] : [log.name]));
  return (
    <div className={styles.bar}>
      <Segmented<ReviewView>
        label={text.view}
        value={props.view}
        choices={reviewViews.map((value) => ({ value, label: text.views[value] }))}
        onChange={props.onView}
      />
      <Button variant="quiet" icon={<Activity size={18} aria-hidden="true" />} onPress={chooseAgain}>
        <span className={styles.names}>{format.list(names)}</span>
      </Button>
      <Button
        variant="quiet"
        icon={<Filter size={18} aria-hidden="true" />}
        onPress={() => props.onOpen("buckets")}
      >
        {text.used(format.number(used), format.number(answer.samples))}
      </Button>
      <IconButton
        label={text.maps}
        icon={<Grid3x3 size={18} aria-hidden="true" />}
        onPress={() => props.onOpen("maps")}
      />
      <IconButton
        label={text.settings}
        icon={<SlidersHorizontal size={18} aria-hidden="true" />}
        onPress={() => props.onOpen("settings")}
      />
      <Button
        variant="quiet"
        icon={
          answer.proof.verdict === "improves" ? (
            <CircleCheck className={styles.clear} size={18} aria-hidden="true" />
          ) : (
            <SeverityShape severity="medium" size={18} />
          )
        }
        onPress={() => props.onOpen("proof")}
      >
        {proofWords(answer.proof, text, format)}
      </Button>
    </div>
  );
}

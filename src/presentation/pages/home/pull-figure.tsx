import { useId } from "react";
import type { DemoPull } from "../../../domain/demo/pull";
import { useWidth } from "../../figures/use-width";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useFormat, useText } from "../../text/use-text";
import { noteTexts, PullNotes } from "./pull-notes";
import styles from "./pull-figure.module.css";
import { PullAxis, PullPanelView } from "./pull-panel";
import { layoutPull, panelsHeight } from "./pull-panels";

const startWidth = 560;
const axisHeight = 48;

/** One boosted pull of the demo engine, read: what stands out is marked, with its figures. */
export function PullFigure() {
  const { home } = useText();
  const format = useFormat();
  const title = useId();
  const application = useApplication();
  const pull = useLive(() => application.demoPull(), [application]);
  const seconds = pull === undefined ? NaN : (pull.clock.at(-1) ?? 0) - (pull.clock[0] ?? 0);
  return (
    <figure className={styles.figure}>
      <h2 id={title}>{home.figure.title}</h2>
      <figcaption className={styles.caption}>{home.figure.caption(format.unit(seconds, "s"))}</figcaption>
      <Drawing pull={pull} titledBy={title} />
    </figure>
  );
}

function Drawing({ pull, titledBy }: { readonly pull: DemoPull | undefined; readonly titledBy: string }) {
  const { home } = useText();
  const format = useFormat();
  const summary = useId();
  const [box, width] = useWidth<HTMLDivElement>(startWidth);
  const height = panelsHeight + axisHeight;
  const layout = pull === undefined ? null : layoutPull(pull, width);
  const said = pull === undefined ? null : noteTexts(pull.facts, home, format);
  return (
    <div ref={box}>
      <svg role="img" aria-labelledby={`${titledBy} ${summary}`} width={width} height={height}>
        <desc id={summary}>
          {said === null ? "" : [said.over, said.lean, said.knock + said.atSpeed].filter(Boolean).join(". ")}
        </desc>
        {pull === undefined || layout === null ? null : (
          <>
            {layout.panels.map((panel) => (
              <PullPanelView key={panel.id} panel={panel} layout={layout} />
            ))}
            <PullNotes pull={pull} layout={layout} />
            <PullAxis layout={layout} />
          </>
        )}
      </svg>
    </div>
  );
}

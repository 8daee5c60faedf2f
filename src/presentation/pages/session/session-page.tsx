import { lazy } from "react";
import { patterns, sessionViews } from "../../routes";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useText } from "../../text/use-text";
import { ButtonLink } from "../../ui/button-link";
import { EmptyState } from "../../ui/empty-state";
import { Page } from "../../ui/page";
import { SessionCharts } from "./session-charts";
import { SessionData } from "./session-data";
import { SessionFrame } from "./session-frame";
import { SessionNotes } from "./session-notes";
import { SessionOverview } from "./session-overview";

const SessionAnalysis = lazy(async () => ({
  default: (await import("../analysis/session-analysis")).SessionAnalysis,
}));

/** One session, on one of its views. */
export function SessionPage(props: { readonly id: string; readonly view: string | undefined }) {
  const { sessions, vehicles } = useApplication();
  const { common, session: words } = useText();
  const found = useLive(async () => {
    const session = await sessions.find(props.id);
    const vehicle = session?.vehicleId == null ? null : await vehicles.find(session.vehicleId);
    return { session, vehicle };
  }, [sessions, vehicles, props.id]);
  const crumbs = [{ label: common.places.sessions, to: patterns.sessions }];
  if (found === undefined) return <Page crumbs={crumbs}>{null}</Page>;
  const { session, vehicle } = found;
  if (session === null) {
    return (
      <Page crumbs={crumbs}>
        <EmptyState
          sentence={words.missing.title}
          note={words.missing.next}
          actions={<ButtonLink to={patterns.sessions}>{common.places.sessions}</ButtonLink>}
        />
      </Page>
    );
  }
  const view = sessionViews.find((known) => known === props.view) ?? "overview";
  if (view === "charts") return <SessionCharts session={session} vehicle={vehicle} />;
  return (
    <SessionFrame session={session} vehicle={vehicle} view={view} fill={view === "data"}>
      {view === "overview" ? <SessionOverview session={session} vehicle={vehicle} /> : null}
      {view === "analysis" ? <SessionAnalysis session={session} /> : null}
      {view === "data" ? <SessionData session={session} vehicle={vehicle} /> : null}
      {view === "notes" ? <SessionNotes session={session} /> : null}
    </SessionFrame>
  );
}

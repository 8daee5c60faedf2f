import { lazy, Suspense } from "react";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useText } from "../../text/use-text";
import { Page } from "../../ui/page";
import { EmptyHome } from "./empty-home";

const Overview = lazy(async () => ({ default: (await import("./overview")).Overview }));

/** The first place: what the app does, until there are sessions; then what happened lately and what needs a look. */
export function HomePage() {
  const { common } = useText();
  const { sessions, vehicles } = useApplication();
  const known = useLive(() => sessions.list(), [sessions]);
  const cars = useLive(() => vehicles.list(), [vehicles]);
  return (
    <Page crumbs={[{ label: common.places.home }]}>
      {known === undefined || cars === undefined ? null : known.length === 0 ? (
        <EmptyHome />
      ) : (
        <Suspense fallback={null}>
          <Overview sessions={known} vehicles={cars} />
        </Suspense>
      )}
    </Page>
  );
}

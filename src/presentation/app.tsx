import { Suspense } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { Route, Router, Switch, useLocation } from "wouter";
import type { Application } from "../application/application";
import { DropTarget } from "./frame/drop-target";
import { Fault } from "./frame/fault";
import styles from "./frame/frame.module.css";
import { KeyHelp } from "./frame/key-help";
import { Palette } from "./frame/palette";
import { Rail } from "./frame/rail";
import { StatusLine } from "./frame/status-line";
import { StorageNotice } from "./frame/storage-notice";
import { UpdateNotice } from "./frame/update-notice";
import { useFrameCommands } from "./frame/use-frame-commands";
import { useShortcuts } from "./frame/use-shortcuts";
import { HomePage } from "./pages/home/home-page";
import { NotFoundPage } from "./pages/not-found-page";
import * as pages from "./pages/pages";
import { patterns, placeOf } from "./routes";
import { ApplicationProvider } from "./services";
import { hashRouter } from "./state/hash-location";
import { useText } from "./text/use-text";
import { Page } from "./ui/page";
import { Toasts } from "./ui/toasts";

/** The whole screen: frame, current page, and what floats above it. */
export function App(props: { readonly application: Application }) {
  return (
    <ApplicationProvider application={props.application}>
      <Router {...hashRouter}>
        <Frame />
      </Router>
    </ApplicationProvider>
  );
}

function Frame() {
  const { common } = useText();
  const [path] = useLocation();
  useFrameCommands();
  useShortcuts();
  return (
    <div className={styles.frame}>
      <a
        className={styles.skip}
        href="#page"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("page")?.focus();
        }}
      >
        {common.skip}
      </a>
      <Rail />
      <div className={styles.page}>
        <UpdateNotice />
        <StorageNotice />
        <ErrorBoundary FallbackComponent={Fault} resetKeys={[path]}>
          <Suspense fallback={<Opening path={path} />}>
            <CurrentPage />
          </Suspense>
        </ErrorBoundary>
      </div>
      <StatusLine />
      <Palette />
      <KeyHelp />
      <DropTarget />
      <Toasts />
    </div>
  );
}

function CurrentPage() {
  return (
    <Switch>
      <Route path={patterns.home} component={HomePage} />
      <Route path={patterns.import} component={pages.ImportPage} />
      <Route path={patterns.sessions} component={pages.SessionsPage} />
      <Route path={patterns.session}>
        {({ id, view }) => <pages.SessionPage key={id} id={id} view={view} />}
      </Route>
      <Route path={patterns.vehicles} component={pages.VehiclesPage} />
      <Route path={patterns.vehicle}>{({ id }) => <pages.VehiclePage key={id} id={id} />}</Route>
      <Route path={patterns.tables} component={pages.TablesPage} />
      <Route path={patterns.tunes} component={pages.TuneComparison} />
      <Route path={patterns.table}>
        {({ id, view }) => <pages.TablePage key={id} id={id} view={view} />}
      </Route>
      <Route path={patterns.calculators}>{({ tool }) => <pages.CalculatorsPage tool={tool} />}</Route>
      <Route path={patterns.analysis} component={pages.AnalysisPage} />
      <Route path={patterns.settings} component={pages.SettingsPage} />
      <Route component={NotFoundPage} />
    </Switch>
  );
}

/** The place's own bar while its page is fetched: nothing moves when it arrives. */
function Opening(props: { readonly path: string }) {
  const { common } = useText();
  const place = placeOf(props.path);
  return <Page crumbs={[{ label: place === null ? common.import : common.places[place] }]}>{null}</Page>;
}

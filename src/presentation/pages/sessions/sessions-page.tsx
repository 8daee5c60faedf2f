import type { RowSelectionState } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { useSearch } from "wouter";
import type { Session } from "../../../domain/session";
import type { Vehicle } from "../../../domain/vehicle";
import { patterns } from "../../routes";
import { useApplication } from "../../services";
import { goTo } from "../../state/hash-location";
import { useLive } from "../../state/use-live";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { Page } from "../../ui/page";
import { SeverityShape } from "../../ui/severity-shape";
import { formatLabel } from "../format-label";
import { NoSessions } from "../no-sessions";
import { LibraryBar } from "./library-bar";
import { LibraryTable, type LibrarySort } from "./library-table";
import { DeleteDialog, TagsDialog, VehicleDialog } from "./session-dialogs";
import {
  filtersFromSearch,
  knownTags,
  noFilters,
  passes,
  searchOfFilters,
  sessionRows,
  type LibraryFilters,
} from "./session-rows";
import { useSessionActions } from "./use-session-actions";
import barStyles from "./library-bar.module.css";
import styles from "./sessions-page.module.css";

/** The library: every session that is stored, to find, sort, name, tag, download and delete. */
export function SessionsPage() {
  const application = useApplication();
  const { common, sessions: text } = useText();
  const sessions = useLive(() => application.sessions.list(), [application]);
  const vehicles = useLive(() => application.vehicles.list(), [application]);
  return (
    <Page crumbs={[{ label: common.places.sessions }]} fill>
      {sessions === undefined || vehicles === undefined ? (
        <p className={barStyles.problem}>{text.loading}</p>
      ) : sessions.length === 0 ? (
        <NoSessions sentence={text.empty} note={text.emptyNote} />
      ) : (
        <Library sessions={sessions} vehicles={vehicles} />
      )}
    </Page>
  );
}

function Library(props: { readonly sessions: readonly Session[]; readonly vehicles: readonly Vehicle[] }) {
  const { sessions, vehicles } = props;
  const { sessions: text } = useText();
  const format = useFormat();
  const search = useSearch();
  const filters = useMemo(() => filtersFromSearch(search), [search]);
  const actions = useSessionActions();
  const [sort, setSort] = useState<LibrarySort>({ id: "date", desc: true });
  const [selection, setSelection] = useState<RowSelectionState>({});
  const [asked, setAsked] = useState<Asked | null>(null);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const rows = useMemo(() => sessionRows(sessions, vehicles, formatLabel), [sessions, vehicles]);
  const selected = sessions.filter(({ id }) => selection[id] === true);
  const about = (what: Asked["what"]): readonly Session[] => (asked?.what === what ? asked.sessions : []);

  const shown = rows.filter((row) => passes(row, filters)).length;
  const fetchOriginals = async (wanted: readonly Session[]): Promise<void> =>
    setMissing(await actions.download(wanted));

  return (
    <div className={styles.page}>
      <LibraryBar
        title={shown === sessions.length ? text.heading(sessions.length) : text.shown(shown, sessions.length)}
        sessions={sessions}
        vehicles={vehicles}
        filters={filters}
        onFilters={filter}
        sort={sort}
        onSort={setSort}
      />
      {selected.length > 0 && (
        <div className={barStyles.selection}>
          <strong>{text.selected(selected.length)}</strong>
          <Button size="small" onPress={() => setAsked({ what: "tags", sessions: selected })}>
            {text.tags}
          </Button>
          <Button size="small" onPress={() => setAsked({ what: "vehicle", sessions: selected })}>
            {text.assign}
          </Button>
          <Button size="small" onPress={() => void fetchOriginals(selected)}>
            {text.download}
          </Button>
          <Button
            size="small"
            variant="danger"
            onPress={() => setAsked({ what: "delete", sessions: selected })}
          >
            {text.delete}
          </Button>
          <Button size="small" variant="quiet" onPress={() => setSelection({})}>
            {text.unselect}
          </Button>
        </div>
      )}
      {missing.map((name) => (
        <p key={name} className={barStyles.problem} role="alert">
          <SeverityShape severity="medium" size={16} />
          {text.downloadMissing(name)}
        </p>
      ))}
      <LibraryTable
        rows={rows}
        filters={filters}
        sort={sort}
        onSort={setSort}
        selection={selection}
        onSelection={setSelection}
        nothing={
          <>
            {text.nothing}
            <Button onPress={() => filter(noFilters)}>{text.clear}</Button>
          </>
        }
        actions={{
          onRename: (session, name) => void actions.rename(session, name),
          onTags: (session) => setAsked({ what: "tags", sessions: [session] }),
          onVehicle: (session) => setAsked({ what: "vehicle", sessions: [session] }),
          onDownload: (session) => void fetchOriginals([session]),
          onDelete: (session) => setAsked({ what: "delete", sessions: [session] }),
        }}
      />
      <DeleteDialog
        sessions={about("delete")}
        onClose={() => setAsked(null)}
        onDelete={() => {
          void actions.remove(about("delete"));
          setSelection({});
        }}
      />
      <TagsDialog
        sessions={about("tags")}
        known={knownTags(sessions, (a, b) => format.compare(a, b))}
        onClose={() => setAsked(null)}
        onTags={(tags) => void actions.tag(about("tags"), tags)}
      />
      <VehicleDialog
        sessions={about("vehicle")}
        vehicles={vehicles}
        onClose={() => setAsked(null)}
        onVehicle={(id) =>
          void actions.assign(about("vehicle"), vehicles.find((one) => one.id === id) ?? null)
        }
      />
    </div>
  );
}

function filter(next: LibraryFilters): void {
  const query = searchOfFilters(next);
  goTo(query === "" ? patterns.sessions : `${patterns.sessions}?${query}`, { replace: true });
}

interface Asked {
  readonly what: "delete" | "tags" | "vehicle";
  readonly sessions: readonly Session[];
}

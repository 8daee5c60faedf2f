import { Download, Plus } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import { useCommands } from "../../commands";
import { chooseFiles } from "../../frame/choose-files";
import { calculatorPath, patterns, tablePath, vehiclePath } from "../../routes";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { ButtonLink } from "../../ui/button-link";
import { EmptyState } from "../../ui/empty-state";
import { SearchField } from "../../ui/search-field";
import { Page } from "../../ui/page";
import { SeverityShape } from "../../ui/severity-shape";
import { fold } from "../import/review-rows";
import { axisDecimals } from "../../figures/decimals";
import { unitWords } from "../import/unit-options";
import { downloadTables } from "./export-table";
import { NewTableDialog } from "./new-table-dialog";
import { readingOrder } from "./table-figure";
import { DeleteTableDialog, RenameTableDialog } from "./table-dialogs";
import { TableMenu } from "./table-menu";
import { byKind } from "./table-order";
import { tableShape } from "./table-shape";
import { useTableActions } from "./use-table-actions";
import styles from "./tables-page.module.css";

/** The tuning tables of all vehicles. */
export function TablesPage() {
  const application = useApplication();
  const { common, analysis, calculators, sessions, tables, tableHistory } = useText();
  const { tables: text } = analysis;
  const { list } = tables;
  const actions = useTableActions();
  const [find, setFind] = useState("");
  const [isNew, setNew] = useState(false);
  const [renamed, setRenamed] = useState<TuningTable | null>(null);
  const [deleted, setDeleted] = useState<TuningTable | null>(null);
  useCommands([
    { id: "table-new", label: list.newOne, group: "table", icon: Plus, perform: () => setNew(true) },
  ]);
  const found = useLive(
    async () => ({ tables: await application.tables.list(), vehicles: await application.vehicles.list() }),
    [application],
  );
  const shown = (found?.tables ?? [])
    .filter((table) => fold(`${table.name} ${text.kinds[table.kind]}`).includes(fold(find)))
    .toSorted(byKind);
  const groups = [...(found?.vehicles ?? []), null].map((vehicle) => ({
    vehicle,
    tables: shown.filter(({ vehicleId }) =>
      vehicle === null ? found?.vehicles.every(({ id }) => id !== vehicleId) : vehicle.id === vehicleId,
    ),
  }));
  return (
    <Page
      crumbs={[{ label: common.places.tables }]}
      actions={<ButtonLink to={calculatorPath()}>{calculators.title}</ButtonLink>}
    >
      {found === undefined ? null : found.tables.length === 0 ? (
        <EmptyState
          sentence={text.empty}
          note={text.emptyNote}
          actions={
            <>
              <Button variant="primary" onPress={() => chooseFiles(application.imports)}>
                {sessions.choose}
              </Button>
              {found.vehicles.length === 0 ? null : (
                <Button onPress={() => setNew(true)}>{list.newOne}</Button>
              )}
            </>
          }
        />
      ) : (
        <div className={styles.page}>
          <h1>{text.sentence(found.tables.length)}</h1>
          {actions.problem === null ? null : (
            <p className={styles.problem} role="alert">
              <SeverityShape severity="critical" size={16} />
              {actions.problem}
            </p>
          )}
          <div className={styles.tools}>
            <div className={styles.find}>
              <SearchField label={text.find} value={find} onChange={setFind} />
            </div>
            <Button
              variant="primary"
              icon={<Plus size={18} aria-hidden="true" />}
              unavailable={found.vehicles.length === 0 ? list.needsVehicle : null}
              onPress={() => setNew(true)}
            >
              {list.newOne}
            </Button>
            <Button onPress={() => chooseFiles(application.imports)}>{list.fromFile}</Button>
            {found.vehicles.length > 1 && (
              <ButtonLink to={patterns.tunes}>{tableHistory.tune.crumb}</ButtonLink>
            )}
          </div>
          {shown.length === 0 && <p className={styles.note}>{text.nothing(find)}</p>}
          {groups
            .filter(({ tables }) => tables.length > 0)
            .map(({ vehicle, tables }) => (
              <section key={vehicle?.id ?? "none"} className={styles.group}>
                <h2>
                  {vehicle === null ? (
                    text.noVehicle
                  ) : (
                    <Link href={vehiclePath(vehicle.id)}>{vehicle.name}</Link>
                  )}
                  {vehicle !== null && (
                    <Button
                      size="small"
                      variant="quiet"
                      icon={<Download size={16} aria-hidden="true" />}
                      onPress={() => void downloadTables(vehicle.name, tables)}
                    >
                      {list.zip(tables.length)}
                    </Button>
                  )}
                </h2>
                <ul>
                  {tables.map((table) => (
                    <li key={table.id} className={styles.line}>
                      <TableRow table={table} />
                      <TableMenu
                        table={table}
                        actions={actions}
                        onRename={() => setRenamed(table)}
                        onDelete={() => setDeleted(table)}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
        </div>
      )}
      <NewTableDialog
        open={isNew}
        vehicles={found?.vehicles ?? []}
        onClose={() => setNew(false)}
        onCreate={(draft, vehicleId) => void actions.create(draft, vehicleId)}
        onCreateSet={(drafts, vehicleId) => void actions.createSet(drafts, vehicleId)}
      />
      <RenameTableDialog
        table={renamed}
        onClose={() => setRenamed(null)}
        onRename={(table, name) => void actions.rename(table, name)}
      />
      <DeleteTableDialog
        table={deleted}
        onClose={() => setDeleted(null)}
        onDelete={(table) => void actions.remove(table)}
      />
    </Page>
  );
}

function TableRow({ table }: { readonly table: TuningTable }) {
  const { analysis, importing } = useText();
  const { tables: text } = analysis;
  const format = useFormat();
  const decimals = axisDecimals(table.values, 2);
  let low = Infinity;
  let high = -Infinity;
  for (const value of table.values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return (
    <Link href={tablePath(table.id)} className={styles.row}>
      <span className={styles.name}>{table.name}</span>
      <span className={styles.quiet}>{text.kinds[table.kind]}</span>
      <span className={styles.shape}>{tableShape(readingOrder(table))}</span>
      <span className={styles.shape}>
        {low <= high
          ? text.range(
              format.number(low, decimals),
              format.unit(high, unitWords(table.unit, importing), decimals),
            )
          : ""}
      </span>
    </Link>
  );
}

import { Search } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import { chooseFiles } from "../../frame/choose-files";
import { calculatorPath, tablePath, vehiclePath } from "../../routes";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { ButtonLink } from "../../ui/button-link";
import { EmptyState } from "../../ui/empty-state";
import { Field } from "../../ui/field";
import { Page } from "../../ui/page";
import { fold } from "../import/review-rows";
import { axisDecimals } from "../../figures/decimals";
import { unitWords } from "../import/unit-options";
import { readingOrder } from "./table-figure";
import { tableShape } from "./table-shape";
import styles from "./tables-page.module.css";

/** The tuning tables of all vehicles. */
export function TablesPage() {
  const application = useApplication();
  const { common, analysis, calculators, sessions } = useText();
  const { tables: text } = analysis;
  const [find, setFind] = useState("");
  const found = useLive(
    async () => ({ tables: await application.tables.list(), vehicles: await application.vehicles.list() }),
    [application],
  );
  const shown = (found?.tables ?? []).filter((table) =>
    fold(`${table.name} ${text.kinds[table.kind]}`).includes(fold(find)),
  );
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
            <Button variant="primary" onPress={() => chooseFiles(application.imports)}>
              {sessions.choose}
            </Button>
          }
        />
      ) : (
        <div className={styles.page}>
          <div>
            <h1>{text.sentence(found.tables.length)}</h1>
            <p className={styles.note}>{text.readOnly}</p>
          </div>
          <div className={styles.find}>
            <Field
              label={text.find}
              type="search"
              inputMode="search"
              icon={<Search size={18} aria-hidden="true" />}
              value={find}
              onChange={setFind}
            />
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
                </h2>
                <ul>
                  {tables.map((table) => (
                    <li key={table.id}>
                      <TableRow table={table} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
        </div>
      )}
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

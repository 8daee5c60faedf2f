import { Link } from "wouter";
import { patterns, vehiclePath } from "../../routes";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useText } from "../../text/use-text";
import { ButtonLink } from "../../ui/button-link";
import { EmptyState } from "../../ui/empty-state";
import { Page } from "../../ui/page";
import { unitWords } from "../import/unit-options";
import { readingOrder } from "./table-figure";
import { TableCurve } from "./table-curve";
import { TableGrid } from "./table-grid";
import { tableShape } from "./table-shape";
import styles from "./tables-page.module.css";

/** One tuning table, to read. */
export function TablePage(props: { readonly id: string }) {
  const application = useApplication();
  const { common, analysis, importing } = useText();
  const { tables: text } = analysis;
  const found = useLive(async () => {
    const table = await application.tables.find(props.id);
    return { table, vehicle: table === null ? null : await application.vehicles.find(table.vehicleId) };
  }, [application, props.id]);
  const crumbs = [{ label: common.places.tables, to: patterns.tables }];
  if (found === undefined) return <Page crumbs={crumbs}>{null}</Page>;
  const { table, vehicle } = found;
  if (table === null) {
    return (
      <Page crumbs={crumbs}>
        <EmptyState
          sentence={text.missing}
          note={text.missingNext}
          actions={<ButtonLink to={patterns.tables}>{common.places.tables}</ButtonLink>}
        />
      </Page>
    );
  }
  const facts = [
    text.kinds[table.kind],
    table.y === null ? text.curve : text.map,
    tableShape(readingOrder(table)),
    table.unit === "" ? "" : unitWords(table.unit, importing),
  ];
  return (
    <Page
      crumbs={[
        ...(vehicle === null ? [] : [{ label: vehicle.name, to: vehiclePath(vehicle.id) }]),
        ...crumbs,
        { label: table.name },
      ]}
    >
      <div className={styles.page}>
        <div>
          <h1>{table.name}</h1>
          <p className={styles.note}>
            {facts.filter((fact) => fact !== "").join(" · ")}
            {vehicle !== null && (
              <>
                {" · "}
                <Link href={vehiclePath(vehicle.id)}>{vehicle.name}</Link>
              </>
            )}
          </p>
          <p className={styles.note}>{text.readOnly}</p>
        </div>
        {table.y === null && <TableCurve table={table} />}
        <TableGrid key={table.id} table={readingOrder(table)} />
      </div>
    </Page>
  );
}

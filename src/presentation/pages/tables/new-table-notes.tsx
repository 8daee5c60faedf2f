import type { EngineFacts } from "../../../domain/tables/templates/engine-facts";
import type { TableDraft } from "../../../domain/tables/tune";
import { useFormat, useText } from "../../text/use-text";
import { unitWords } from "../import/unit-options";
import styles from "./new-table-dialog.module.css";

/** What new tables would hold, and what of it is missing or only assumed; `facts` is null for copied cells. */
export function NewTableNotes(props: {
  readonly drafts: readonly TableDraft[];
  readonly facts: EngineFacts | null;
}) {
  const { tables, calculators, importing } = useText();
  const text = calculators.newTable;
  const format = useFormat();
  const { drafts, facts } = props;
  const only = drafts.length === 1 ? drafts[0] : undefined;
  const listed = (paths: EngineFacts["missing"]) => format.list(paths.map((path) => calculators.paths[path]));
  const blank = drafts.some(({ values }) => values.every((value) => Number.isNaN(value)));
  return (
    <div className={styles.notes}>
      {only !== undefined && <p>{tables.list.becomes(sizeText(only), unitWords(only.unit, importing))}</p>}
      {only?.kind === "ignition" && <p>{text.ignition}</p>}
      {blank && only?.kind !== "ignition" && facts !== null && (
        <p>{facts.missing.length > 0 ? text.timesBlank(listed(facts.missing)) : tables.list.blank}</p>
      )}
      {facts !== null && facts.assumed.length > 0 && <p>{text.assumed(listed(facts.assumed))}</p>}
      {facts !== null && !blank && <p>{text.starting}</p>}
    </div>
  );
}

function sizeText({ x, y }: TableDraft): string {
  return y === null ? String(x.values.length) : `${x.values.length} × ${y.values.length}`;
}

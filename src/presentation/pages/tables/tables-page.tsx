import { useText } from "../../text/use-text";
import { Page } from "../../ui/page";

/** The tuning tables of all vehicles. */
export function TablesPage() {
  const { common } = useText();
  return (
    <Page crumbs={[{ label: common.places.tables }]}>
      <h1>{common.places.tables}</h1>
    </Page>
  );
}

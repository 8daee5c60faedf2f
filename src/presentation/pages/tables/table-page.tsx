import { useText } from "../../text/use-text";
import { Page } from "../../ui/page";

/** One tuning table. */
export function TablePage(props: { readonly id: string }) {
  const { common } = useText();
  return (
    <Page crumbs={[{ label: common.places.tables }]}>
      <h1 data-id={props.id}>{common.places.tables}</h1>
    </Page>
  );
}

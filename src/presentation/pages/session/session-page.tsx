import { useText } from "../../text/use-text";
import { Page } from "../../ui/page";

/** One session, on one of its views. */
export function SessionPage(props: { readonly id: string; readonly view: string | undefined }) {
  const { common } = useText();
  return (
    <Page crumbs={[{ label: common.places.sessions }]}>
      <h1 data-id={props.id}>{common.places.sessions}</h1>
    </Page>
  );
}

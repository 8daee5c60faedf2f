import { useText } from "../../text/use-text";
import { Page } from "../../ui/page";

/** The library of sessions. */
export function SessionsPage() {
  const { common } = useText();
  return (
    <Page crumbs={[{ label: common.places.sessions }]}>
      <h1>{common.places.sessions}</h1>
    </Page>
  );
}

import { useText } from "../../text/use-text";
import { Page } from "../../ui/page";

/** The first place. */
export function HomePage() {
  const { common } = useText();
  return (
    <Page crumbs={[{ label: common.places.home }]}>
      <h1>{common.places.home}</h1>
    </Page>
  );
}

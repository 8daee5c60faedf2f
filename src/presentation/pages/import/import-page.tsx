import { useText } from "../../text/use-text";
import { Page } from "../../ui/page";

/** What was understood of each file, before it is stored. */
export function ImportPage() {
  const { common } = useText();
  return (
    <Page crumbs={[{ label: common.import }]}>
      <h1>{common.import}</h1>
    </Page>
  );
}

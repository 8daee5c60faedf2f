import { useText } from "../../text/use-text";
import { Page } from "../../ui/page";

/** What the user chose for the whole app. */
export function SettingsPage() {
  const { common } = useText();
  return (
    <Page crumbs={[{ label: common.places.settings }]}>
      <h1>{common.places.settings}</h1>
    </Page>
  );
}

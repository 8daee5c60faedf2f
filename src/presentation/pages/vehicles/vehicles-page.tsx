import { useText } from "../../text/use-text";
import { Page } from "../../ui/page";

/** The list of vehicles. */
export function VehiclesPage() {
  const { common } = useText();
  return (
    <Page crumbs={[{ label: common.places.vehicles }]}>
      <h1>{common.places.vehicles}</h1>
    </Page>
  );
}

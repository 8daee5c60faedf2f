import { useText } from "../../text/use-text";
import { Page } from "../../ui/page";

/** One vehicle. */
export function VehiclePage(props: { readonly id: string }) {
  const { common } = useText();
  return (
    <Page crumbs={[{ label: common.places.vehicles }]}>
      <h1 data-id={props.id}>{common.places.vehicles}</h1>
    </Page>
  );
}

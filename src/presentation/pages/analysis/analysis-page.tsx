import { useText } from "../../text/use-text";
import { Page } from "../../ui/page";

/** The catalogue of analyses. */
export function AnalysisPage() {
  const { common } = useText();
  return (
    <Page crumbs={[{ label: common.places.analysis }]}>
      <h1>{common.places.analysis}</h1>
    </Page>
  );
}

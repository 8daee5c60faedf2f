import { useText } from "../text/use-text";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";
import { Page } from "../ui/page";

/** Says that an address leads nowhere, and the way on. */
export function NotFoundPage() {
  const { common } = useText();
  return (
    <Page crumbs={[{ label: common.product }]}>
      <EmptyState
        sentence={common.notFound.title}
        note={common.notFound.next}
        actions={<ButtonLink to="/">{common.fault.home}</ButtonLink>}
      />
    </Page>
  );
}

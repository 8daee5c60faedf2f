import type { ReactNode } from "react";
import type { Session } from "../../../domain/session";
import type { Vehicle } from "../../../domain/vehicle";
import { patterns, sessionPath, sessionViews, vehiclePath, type SessionView } from "../../routes";
import { goTo } from "../../state/hash-location";
import { useFormat, useText } from "../../text/use-text";
import { Page } from "../../ui/page";
import { Tabs } from "../../ui/tabs";

/** What every view of a session has around it: where it belongs, and the way to its other views. */
export function SessionFrame(props: {
  readonly session: Session;
  readonly vehicle: Vehicle | null;
  readonly view: SessionView;
  readonly actions?: ReactNode;
  readonly fill?: boolean;
  readonly children: ReactNode;
}) {
  const { session, vehicle, view } = props;
  const { common, session: words } = useText();
  const format = useFormat();
  const note = [vehicle?.name, format.duration(session.durationS, 1), words.rows(session.rows, format)];
  return (
    <Page
      crumbs={[
        ...(vehicle === null ? [] : [{ label: vehicle.name, to: vehiclePath(vehicle.id) }]),
        { label: common.places.sessions, to: patterns.sessions },
        { label: session.name },
      ]}
      note={note.filter(Boolean).join(" · ")}
      tabs={
        <Tabs
          label={words.views}
          current={view}
          tabs={sessionViews.map((id) => ({ id, label: words.view[id] }))}
          onSelect={(id) => goTo(sessionPath(session.id, id))}
        />
      }
      actions={props.actions}
      fill={props.fill === true}
    >
      {props.children}
    </Page>
  );
}

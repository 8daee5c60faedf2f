import { CarFront, Download, Ellipsis, ExternalLink, Pencil, Tag, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { Session } from "../../../domain/session";
import { sessionPath } from "../../routes";
import { goTo } from "../../state/hash-location";
import { useFormat, useText } from "../../text/use-text";
import { Checkbox } from "../../ui/checkbox";
import { Field } from "../../ui/field";
import { Menu } from "../../ui/menu";
import { SeverityShape } from "../../ui/severity-shape";
import { worstOf } from "../home/lately";
import type { SessionRow } from "./session-rows";
import styles from "./library-table.module.css";

/** What a row asks its page to do. */
export interface RowActions {
  readonly onRename: (session: Session, name: string) => void;
  readonly onTags: (session: Session) => void;
  readonly onVehicle: (session: Session) => void;
  readonly onDownload: (session: Session) => void;
  readonly onDelete: (session: Session) => void;
}

/** One session of the library: a table row, two lines on a phone. */
export function LibraryRow(props: {
  readonly row: SessionRow;
  readonly at: number;
  readonly selected: boolean;
  readonly onSelect: (selected: boolean) => void;
  readonly measure: (element: HTMLTableRowElement | null) => void;
  readonly actions: RowActions;
}) {
  const { row, at, measure } = props;
  const { session } = row;
  const { sessions: text } = useText();
  const format = useFormat();
  const [renaming, setRenaming] = useState(false);
  const scores = text.qualityOf(format.number(row.fuel), format.number(row.safety), format.number(row.dyno));
  return (
    <tr
      ref={measure}
      className={styles.row}
      data-index={at}
      aria-rowindex={at + 2}
      aria-selected={props.selected}
      data-selected={props.selected}
    >
      <td className={styles.select}>
        <Checkbox
          label={text.select(session.name)}
          labelHidden
          checked={props.selected}
          onChange={props.onSelect}
        />
      </td>
      <th scope="row" className={styles.name}>
        {renaming ? (
          <RenameField
            session={session}
            onDone={(name) => {
              setRenaming(false);
              if (name !== null) props.actions.onRename(session, name);
            }}
          />
        ) : (
          <span>
            <SeverityShape severity={worstOf(session)} size={16} />
            <Link href={sessionPath(session.id)} title={session.fileName}>
              {session.name}
            </Link>
          </span>
        )}
      </th>
      <td className={styles.vehicle}>{row.vehicle}</td>
      <td
        className={styles.date}
        title={
          session.recordedAt === null
            ? text.imported(format.dateTime(session.importedAt))
            : text.recorded(format.dateTime(session.recordedAt))
        }
      >
        {format.date(row.date)}
      </td>
      <td className={styles.duration}>{format.duration(session.durationS)}</td>
      <td className={styles.format}>{row.format}</td>
      <td className={styles.channels}>{format.number(session.channels.length)}</td>
      <td className={styles.quality} title={scores}>
        {format.number(row.fuel)}
      </td>
      <td className={styles.tags}>
        {session.tags.map((tag) => (
          <span key={tag}>{tag}</span>
        ))}
      </td>
      <td className={styles.notes} title={session.notes}>
        {session.notes.split("\n")[0]}
      </td>
      <td className={styles.actions}>
        <Menu
          label={text.actionsOf(session.name)}
          size="small"
          icon={<Ellipsis size={18} aria-hidden="true" />}
          items={[
            {
              label: text.open,
              icon: <ExternalLink size={16} aria-hidden="true" />,
              perform: () => goTo(sessionPath(session.id)),
            },
            {
              label: text.rename,
              icon: <Pencil size={16} aria-hidden="true" />,
              perform: () => setRenaming(true),
            },
            {
              label: text.tags,
              icon: <Tag size={16} aria-hidden="true" />,
              perform: () => props.actions.onTags(session),
            },
            {
              label: text.assign,
              icon: <CarFront size={16} aria-hidden="true" />,
              perform: () => props.actions.onVehicle(session),
            },
            {
              label: text.download,
              icon: <Download size={16} aria-hidden="true" />,
              perform: () => props.actions.onDownload(session),
              note: format.bytes(session.fileSize),
            },
            {
              label: text.delete,
              icon: <Trash2 size={16} aria-hidden="true" />,
              danger: true,
              perform: () => props.actions.onDelete(session),
            },
          ]}
        />
      </td>
    </tr>
  );
}

function RenameField(props: { readonly session: Session; readonly onDone: (name: string | null) => void }) {
  const { sessions: text } = useText();
  const [name, setName] = useState(props.session.name);
  const field = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => field.current?.select(), []);
  const leave = (answer: string | null): void => {
    if (left.current) return;
    left.current = true;
    props.onDone(answer);
  };
  return (
    // Esc leaves the field as it was, wherever in the form it is pressed.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        leave(name);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") leave(null);
      }}
    >
      <Field
        ref={field}
        label={text.renameLabel(props.session.name)}
        labelHidden
        plain
        value={name}
        onChange={setName}
        onLeave={() => leave(name)}
      />
    </form>
  );
}

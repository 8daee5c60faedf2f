import { ArrowLeft, Import, Search } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { Link } from "wouter";
import { chooseFiles } from "../frame/choose-files";
import { useApplication } from "../services";
import { openOverlay } from "../state/ui";
import { useText } from "../text/use-text";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { Key } from "./key";
import styles from "./page.module.css";
import { followNavigation } from "./page-focus";

/** One step of the breadcrumb; the last one is where the user is and needs no address. */
export interface Crumb {
  readonly label: string;
  readonly to?: string;
}

/**
 * The frame of one page: top bar (breadcrumb, tabs, actions, search, import), its scrolling body, and an optional
 * foot with the actions that finish it. The page's own h1 is the sentence that says its result.
 */
export function Page(props: {
  readonly crumbs: readonly Crumb[];
  /** A `<Tabs>`: in the bar from 1024 px, else in a row of its own. */
  readonly tabs?: ReactNode;
  readonly actions?: ReactNode;
  /** Second line of the title on a phone. */
  readonly note?: string;
  /** The body fills the window and scrolls inside (charts, grids) instead of scrolling as a whole. */
  readonly fill?: boolean;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}) {
  const { common } = useText();
  const body = useRef<HTMLElement>(null);
  const title = props.crumbs.at(-1)?.label ?? common.product;
  useEffect(() => {
    document.title = title === common.product ? title : `${title} · ${common.product}`;
  }, [title, common.product]);
  useEffect(() => followNavigation(body.current), []);
  return (
    <div className={styles.page}>
      <header className={styles.bar} data-tabs={props.tabs !== undefined || undefined}>
        <Breadcrumb crumbs={props.crumbs} note={props.note} />
        {props.tabs === undefined ? null : <div className={styles.tabs}>{props.tabs}</div>}
        <div className={styles.end}>
          {props.actions}
          <SearchButton />
          <ImportButton />
        </div>
      </header>
      <main
        ref={body}
        id="page"
        tabIndex={-1}
        aria-label={title}
        className={styles.body}
        data-fill={props.fill || undefined}
      >
        {props.children}
      </main>
      {props.foot === undefined ? null : (
        <section className={styles.foot} aria-label={common.finish}>
          {props.foot}
        </section>
      )}
    </div>
  );
}

function Breadcrumb(props: { readonly crumbs: readonly Crumb[]; readonly note: string | undefined }) {
  const { common } = useText();
  const last = props.crumbs.length - 1;
  const parent = props.crumbs[last - 1]?.to;
  return (
    <nav className={styles.crumbs} aria-label={common.breadcrumb}>
      {parent === undefined ? null : (
        <span className={styles.back}>
          <IconButton
            label={common.back}
            icon={<ArrowLeft size={20} aria-hidden="true" />}
            onPress={() => {
              location.hash = parent;
            }}
          />
        </span>
      )}
      <div className={styles.titles}>
        <ol>
          {props.crumbs.map(({ label, to }, at) => (
            <li key={`${label} ${to ?? ""}`} aria-current={at === last ? "page" : undefined}>
              {at === last || to === undefined ? (
                <span title={label}>{label}</span>
              ) : (
                <Link href={to}>{label}</Link>
              )}
            </li>
          ))}
        </ol>
        {props.note === undefined ? null : <p className={styles.note}>{props.note}</p>}
      </div>
    </nav>
  );
}

function SearchButton() {
  const { common } = useText();
  return (
    <button
      type="button"
      className={styles.search}
      aria-label={common.search}
      aria-keyshortcuts="Control+K"
      onClick={() => openOverlay("palette")}
    >
      <Search size={18} aria-hidden="true" />
      <span aria-hidden="true">{common.search}</span>
      <span aria-hidden="true">
        <Key keys="Ctrl K" quiet />
      </span>
    </button>
  );
}

function ImportButton() {
  const { common } = useText();
  const { imports } = useApplication();
  return (
    <div className={styles.import}>
      <Button icon={<Import size={18} aria-hidden="true" />} onPress={() => chooseFiles(imports)}>
        {common.import}
      </Button>
    </div>
  );
}

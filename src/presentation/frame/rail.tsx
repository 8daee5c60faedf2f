import { Import, Menu } from "lucide-react";
import { useRef } from "react";
import { Link, useLocation } from "wouter";
import { patterns, placeOf, places, type Place } from "../routes";
import { useApplication } from "../services";
import { useText } from "../text/use-text";
import menuStyles from "../ui/menu.module.css";
import { Popover } from "../ui/popover";
import { chooseFiles } from "./choose-files";
import { Logo } from "./logo";
import { placeIcons } from "./place-icons";
import styles from "./rail.module.css";

const iconSize = 20;
const onPhone: readonly Place[] = ["home", "sessions"];
const behindMore: readonly Place[] = ["vehicles", "analysis", "settings"];

/** The places of the app: a rail at the left, a bar at the bottom of a phone. */
export function Rail() {
  const { common } = useText();
  const [path] = useLocation();
  const current = placeOf(path);
  return (
    <>
      <nav className={styles.rail} aria-label={common.navigation}>
        <div className={styles.logo}>
          <Logo size={28} />
        </div>
        <div className={styles.places}>
          {places.map((place) => (
            <PlaceLink key={place} place={place} current={place === current} />
          ))}
        </div>
      </nav>
      <PhoneBar current={current} importing={path === patterns.import} />
    </>
  );
}

function PlaceLink(props: { readonly place: Place; readonly current: boolean }) {
  const { common } = useText();
  const Icon = placeIcons[props.place];
  return (
    <Link
      href={patterns[props.place]}
      className={styles.place}
      aria-current={props.current ? "page" : undefined}
    >
      <Icon size={iconSize} strokeWidth={1.75} aria-hidden="true" />
      {common.places[props.place]}
    </Link>
  );
}

function PhoneBar(props: { readonly current: Place | null; readonly importing: boolean }) {
  const { common } = useText();
  const { imports } = useApplication();
  return (
    <nav className={styles.phone} aria-label={common.navigation}>
      {onPhone.map((place) => (
        <PlaceLink key={place} place={place} current={place === props.current} />
      ))}
      <button
        type="button"
        className={styles.place}
        aria-current={props.importing ? "page" : undefined}
        onClick={() => chooseFiles(imports)}
      >
        <Import size={iconSize} strokeWidth={1.75} aria-hidden="true" />
        {common.import}
      </button>
      <PlaceLink place="tables" current={props.current === "tables"} />
      <More current={props.current} />
    </nav>
  );
}

function More(props: { readonly current: Place | null }) {
  const { common } = useText();
  const button = useRef<HTMLButtonElement>(null);
  const inside = props.current !== null && behindMore.includes(props.current);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.place}
        popoverTarget="more-places"
        aria-current={inside ? "page" : undefined}
      >
        <Menu size={iconSize} strokeWidth={1.75} aria-hidden="true" />
        {common.more}
      </button>
      <Popover id="more-places" anchor={button} className={menuStyles.menu} label={common.more}>
        {behindMore.map((place) => {
          const Icon = placeIcons[place];
          return (
            <Link
              key={place}
              href={patterns[place]}
              className={menuStyles.item}
              onClick={() => document.getElementById("more-places")?.hidePopover()}
            >
              <Icon size={iconSize} strokeWidth={1.75} aria-hidden="true" />
              {common.places[place]}
            </Link>
          );
        })}
      </Popover>
    </>
  );
}

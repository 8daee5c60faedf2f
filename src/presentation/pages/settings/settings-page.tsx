import { useState } from "react";
import { useText } from "../../text/use-text";
import { SearchField } from "../../ui/search-field";
import { Page } from "../../ui/page";
import { Diagnostics } from "./diagnostics";
import { WantedSettings } from "./group";
import { Keyboard } from "./keyboard";
import { Look } from "./look";
import { OfflineState } from "./offline-state";
import { Privacy } from "./privacy";
import styles from "./settings-page.module.css";
import { Storage } from "./storage";
import { Units } from "./units";

/** What the user chose for the whole app, what it uses of the device, and what it promises. */
export function SettingsPage() {
  const { common, settings } = useText();
  const [query, setQuery] = useState("");
  return (
    <Page crumbs={[{ label: common.places.settings }]}>
      <div className={styles.settings}>
        <h1 className={styles.title}>{settings.title}</h1>
        <div className={styles.find}>
          <SearchField label={settings.find} labelHidden value={query} onChange={setQuery} />
        </div>
        <WantedSettings query={query}>
          <Look />
          <Units />
          <Keyboard />
          <Storage />
          <OfflineState />
          <Privacy />
          <Diagnostics />
        </WantedSettings>
      </div>
    </Page>
  );
}

import { useState } from "react";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useSettings } from "../../state/settings";
import { drawnTheme } from "../../state/theme";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import styles from "./diagnostics.module.css";
import { Group } from "./group";

/** Versions and sizes for whoever repairs a fault; copied as text, never sent. */
export function Diagnostics() {
  const { settings, common } = useText();
  const text = settings.diagnostics;
  const facts = useFacts();
  const [copied, setCopied] = useState(false);
  const asText = facts.map(([name, value]) => `${name}: ${value}`).join("\n");
  return (
    <Group heading={text.heading} note={text.effect} words={[text.effect, text.copy]}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button onPress={() => void navigator.clipboard.writeText(asText).then(() => setCopied(true))}>
        {copied ? common.copied : text.copy}
      </Button>
    </Group>
  );
}

function useFacts(): readonly (readonly [string, string])[] {
  const { diagnostics: text } = useText().settings;
  const format = useFormat();
  const settings = useSettings();
  const { sessions } = useApplication();
  const count = useLive(async () => (await sessions.list()).length, [sessions]);
  const controlled = "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;
  return [
    [text.version, __APP_VERSION__],
    [text.browser, navigator.userAgent],
    [text.screen, `${innerWidth} × ${innerHeight} @ ${format.short(devicePixelRatio)}`],
    [text.cores, format.number(navigator.hardwareConcurrency)],
    [text.worker, controlled ? text.workerOn : text.workerOff],
    [text.sessions, count === undefined ? "" : format.number(count)],
    [text.language, `${format.language} (${settings.language})`],
    [text.theme, `${drawnTheme(settings.theme)} (${settings.theme})`],
  ];
}

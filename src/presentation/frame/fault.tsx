import { useState } from "react";
import type { FallbackProps } from "react-error-boundary";
import { goTo } from "../state/hash-location";
import { useText } from "../text/use-text";
import { Button } from "../ui/button";
import { SeverityShape } from "../ui/severity-shape";
import styles from "./fault.module.css";

// The words that describe a fault to whoever repairs it; no user data.
function describeFault(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return [`FuelTune ${__APP_VERSION__}`, navigator.userAgent, location.hash, "", stack].join("\n");
}

/** Shown in place of a page that threw: what was kept, and the ways on. */
export function Fault({ error, resetErrorBoundary }: FallbackProps) {
  const { common } = useText();
  const [copied, setCopied] = useState(false);
  const details = describeFault(error);
  return (
    <div className={styles.fault} role="alert">
      <h1 className={styles.title}>
        <SeverityShape severity="critical" />
        {common.fault.title}
      </h1>
      <p>{common.fault.kept}</p>
      <div className={styles.actions}>
        <Button variant="primary" onPress={() => resetErrorBoundary()}>
          {common.fault.again}
        </Button>
        <Button
          onPress={() => {
            goTo("/");
            resetErrorBoundary();
          }}
        >
          {common.fault.home}
        </Button>
        <Button onPress={() => void navigator.clipboard.writeText(details).then(() => setCopied(true))}>
          {copied ? common.copied : common.fault.copy}
        </Button>
      </div>
      <details className={styles.details}>
        <summary>{common.fault.details}</summary>
        <pre>{details}</pre>
      </details>
    </div>
  );
}

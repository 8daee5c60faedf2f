import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { dismissToast, useToasts, type Toast } from "../state/toasts";
import { useText } from "../text/use-text";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import styles from "./toasts.module.css";

const shownMs = 6000;

/** Things that were done, lower left, each with its way back; they wait while pointed at or focused. */
export function Toasts() {
  const toasts = useToasts(({ toasts }) => toasts);
  const { common } = useText();
  return (
    <section className={styles.region} aria-label={common.toast.region} aria-live="polite">
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function OneToast({ toast }: { readonly toast: Toast }) {
  const { common } = useText();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismissToast(toast.id), shownMs);
    return () => clearTimeout(timer);
  }, [held, toast.id]);
  const { action } = toast;
  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.message}>{toast.message}</span>
      {action === null ? null : (
        <Button
          variant="quiet"
          size="small"
          onPress={() => {
            dismissToast(toast.id);
            action.perform();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        label={common.toast.dismiss}
        size="small"
        icon={<X size={16} aria-hidden="true" />}
        onPress={() => dismissToast(toast.id)}
      />
    </div>
  );
}

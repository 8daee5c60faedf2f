import { LayoutList, Trash2 } from "lucide-react";
import { useState } from "react";
import { useText } from "../text/use-text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import styles from "./chart-toolbar.module.css";
import type { Chart } from "./chart";
import { arrange } from "./chart-state";
import { mostOwnLayouts, ownLayout, type Layout, type OwnLayout } from "./layouts";
import { isOverlaid } from "./strips";
import { useChartState } from "./use-chart";

/** Sets of strips on the keys 1 to 9, and the vehicle's own ones to keep and delete. */
export interface LayoutDesk {
  readonly layouts: readonly Layout[];
  readonly own: readonly OwnLayout[];
  /** Null = the session has no vehicle to keep layouts with. */
  readonly keep: ((own: readonly OwnLayout[]) => void) | null;
  nameOf(layout: Layout): string;
  show(layout: Layout): void;
}

/** The button with the layouts. */
export function LayoutMenu(props: { readonly chart: Chart; readonly desk: LayoutDesk }) {
  const { chart, desk } = props;
  const words = useText().charts.layouts;
  const strips = useChartState(chart, (state) => state.strips);
  const overlay = isOverlaid(strips);
  const [saving, setSaving] = useState(false);
  const [name, setName] = useState("");
  const full = desk.own.length >= mostOwnLayouts;
  const { keep } = desk;
  const save = (): void => {
    if (name.trim() === "" || keep === null) return;
    const others = desk.own.filter((layout) => layout.name !== name.trim());
    keep([...others, ownLayout(name.trim(), strips)]);
    setName("");
    setSaving(false);
  };
  const replaces = desk.own.some((layout) => layout.name === name.trim());
  return (
    <>
      <Menu
        label={words.menu}
        labelled
        quiet
        size="small"
        icon={<LayoutList size={18} aria-hidden="true" />}
        items={[
          ...desk.layouts.map((layout) => ({
            label: desk.nameOf(layout),
            keys: String(layout.key),
            unavailable: layout.strips.length === 0 ? words.lacking : null,
            perform: () => desk.show(layout),
          })),
          {
            label: overlay ? words.separate : words.overlay,
            apart: true,
            perform: () => chart.store.setState((state) => arrange(state, overlay ? "strips" : "overlay")),
          },
          {
            label: words.save,
            apart: true,
            unavailable: keep === null ? words.noVehicle : null,
            perform: () => setSaving(true),
          },
        ]}
      />
      <Dialog
        open={saving}
        title={words.title}
        onClose={() => setSaving(false)}
        actions={
          <Button
            variant="primary"
            unavailable={name.trim() === "" ? words.noName : full && !replaces ? words.full : null}
            onPress={save}
          >
            {replaces ? words.replace : words.keep}
          </Button>
        }
      >
        <Field label={words.name} hint={words.hint} value={name} onChange={setName} />
        {desk.own.length > 0 && (
          <ul className={styles.own} aria-label={words.own}>
            {desk.own.map((layout) => (
              <li key={layout.name}>
                <span>{layout.name}</span>
                <IconButton
                  size="small"
                  label={words.remove(layout.name)}
                  icon={<Trash2 size={16} aria-hidden="true" />}
                  onPress={() => keep?.(desk.own.filter((other) => other !== layout))}
                />
              </li>
            ))}
          </ul>
        )}
      </Dialog>
    </>
  );
}

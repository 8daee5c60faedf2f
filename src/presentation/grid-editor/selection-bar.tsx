import {
  ChevronDown,
  Equal,
  Lock,
  Minus,
  PencilLine,
  Percent,
  Plus,
  Spline,
  StepBack,
  StepForward,
  Waves,
  X,
} from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../text/use-text";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { Menu, type MenuItem } from "../ui/menu";
import type { GridDesk } from "./grid-commands";
import {
  proposeExtrapolate,
  proposeFill,
  proposeInterpolate,
  proposeNextInterpolation,
  proposeSmooth,
} from "./grid-proposals";
import styles from "./selection-bar.module.css";

const icon = { size: 18, "aria-hidden": true } as const;

/** What is done to the selected cells, by pointer and finger; the keys stand on the buttons. */
export function SelectionBar(props: { readonly desk: GridDesk; readonly end: ReactNode }) {
  const { desk } = props;
  const { grid } = desk;
  const { tables: text } = useText();
  const propose = (proposal: (to: typeof grid) => void) => (): void => {
    proposal(grid);
    desk.focus();
  };
  const signs = [
    ["=", text.set, <Equal key="=" {...icon} />],
    ["+", text.add, <Plus key="+" {...icon} />],
    ["-", text.subtract, <Minus key="-" {...icon} />],
    ["*", text.multiply, <X key="*" {...icon} />],
    ["%", text.percent, <Percent key="%" {...icon} />],
  ] as const;
  return (
    <div className={styles.bar} role="toolbar" aria-label={text.bar}>
      <div className={styles.tools}>
        <IconButton
          size="small"
          label={text.edit}
          icon={<PencilLine {...icon} />}
          onPress={() => desk.edit()}
        />
        <span className={styles.rule} />
        {signs.map(([sign, label, picture]) => (
          <IconButton key={sign} size="small" label={label} icon={picture} onPress={() => grid.type(sign)} />
        ))}
        <span className={styles.rule} />
        <Button
          variant="quiet"
          size="small"
          keys="S"
          icon={<Waves {...icon} />}
          onPress={propose((grid) => proposeSmooth(grid))}
        >
          {text.smooth}
        </Button>
        <Button
          variant="quiet"
          size="small"
          keys="I"
          icon={<Spline {...icon} />}
          onPress={propose(proposeNextInterpolation)}
        >
          {text.interpolate}
        </Button>
        <Menu size="small" label={text.more} icon={<ChevronDown {...icon} />} items={moreItems(desk, text)} />
        <span className={styles.rule} />
        <IconButton
          size="small"
          label={text.stepDown}
          icon={<StepBack {...icon} />}
          onPress={() => step(desk, -1)}
        />
        <IconButton
          size="small"
          label={text.stepUp}
          icon={<StepForward {...icon} />}
          onPress={() => step(desk, 1)}
        />
        <Button
          variant="quiet"
          size="small"
          keys="L"
          icon={<Lock {...icon} />}
          onPress={propose((to) => to.toggleLock())}
        >
          {text.lock}
        </Button>
      </div>
      <div className={styles.end}>{props.end}</div>
    </div>
  );
}

function step({ grid }: GridDesk, steps: number): void {
  grid.nudge({ steps });
  grid.release();
}

function moreItems(desk: GridDesk, text: ReturnType<typeof useText>["tables"]): readonly MenuItem[] {
  const { grid } = desk;
  const propose = (proposal: () => void) => (): void => {
    proposal();
    desk.focus();
  };
  return [
    { label: text.interpolateBoth, perform: propose(() => proposeInterpolate(grid, "both")) },
    { label: text.interpolateAcross, perform: propose(() => proposeInterpolate(grid, "across")) },
    { label: text.interpolateUp, perform: propose(() => proposeInterpolate(grid, "up")) },
    { label: text.fill, perform: propose(() => proposeFill(grid)) },
    { label: text.extrapolateAcross, perform: propose(() => proposeExtrapolate(grid, "across")) },
    { label: text.extrapolateUp, perform: propose(() => proposeExtrapolate(grid, "up")) },
    { label: text.copy, keys: "Ctrl C", apart: true, perform: () => desk.copy(false) },
    { label: text.copyAxes, keys: "Ctrl Shift C", perform: () => desk.copy(true) },
    { label: text.cut, keys: "Ctrl X", perform: () => desk.cut() },
    { label: text.paste, keys: "Ctrl V", perform: () => desk.openPaste() },
    { label: text.clear, keys: "Delete", perform: propose(() => grid.clear()) },
    { label: text.axes, apart: true, perform: () => desk.openAxes() },
  ];
}

import { memo, useMemo } from "react";
import type { ChannelPreview } from "../../../../workers/api";
import { sparklinePath } from "./sparkline-path";
import styles from "./channel-table.module.css";

const width = 124;
const height = 28;

/** The course of one channel over the whole log. */
export const Sparkline = memo(function Sparkline(props: {
  readonly preview: ChannelPreview;
  readonly label: string;
}) {
  const { low, high } = props.preview;
  const path = useMemo(() => sparklinePath(low, high, width, height - 4), [low, high]);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, there is no file
    <svg className={styles.spark} width={width} height={height} role="img" aria-label={props.label}>
      <path transform="translate(0 2)" d={path} />
    </svg>
  );
});

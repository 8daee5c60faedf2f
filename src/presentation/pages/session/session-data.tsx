import { useMemo, useState } from "react";
import type { Session } from "../../../domain/session";
import type { Vehicle } from "../../../domain/vehicle";
import { originOf } from "../../charts/time-ticks";
import { useFormat, useText } from "../../text/use-text";
import { Field } from "../../ui/field";
import { Select } from "../../ui/select";
import { rateText } from "../import/rate-text";
import { readClock } from "./clock-text";
import { DataGrid } from "./data-grid";
import styles from "./session-data.module.css";

/** Every sample of the session as recorded: rows of one clock, all channels, virtual in both directions. */
export function SessionData(props: { readonly session: Session; readonly vehicle: Vehicle | null }) {
  const { session } = props;
  const { session: text } = useText();
  const words = text.data;
  const format = useFormat();
  const clocks = useMemo(() => clocksOf(session), [session]);
  const [clock, setClock] = useState(() => String(clocks[0]?.clock ?? 0));
  const ids = useMemo(() => orderFor(session, Number(clock)), [session, clock]);
  const [wanted, setWanted] = useState<number | null>(null);
  const count = session.clocks[Number(clock)]?.count ?? 0;
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <h1 className={styles.sentence}>{words.sentence(text.rows(count, format), ids.length, format)}</h1>
        {clocks.length < 2 ? null : (
          <Select
            label={words.clock}
            value={clock}
            options={clocks.map((one) => ({
              value: String(one.clock),
              label: words.clockChoice(rateText(one.rateHz, format), one.channels),
            }))}
            onChange={setClock}
          />
        )}
        <JumpField session={session} onJump={setWanted} />
      </div>
      <DataGrid key={clock} session={session} ids={ids} count={count} wantedS={wanted} />
      {clocks.length < 2 ? null : <p className={styles.note}>{words.hold}</p>}
    </div>
  );
}

function JumpField(props: { readonly session: Session; readonly onJump: (timeS: number) => void }) {
  const { session: text } = useText();
  const words = text.data;
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className={styles.jump}
      onSubmit={(event) => {
        event.preventDefault();
        const seconds = readClock(typed);
        setWrong(seconds === null);
        if (seconds !== null) props.onJump(seconds + originOf(props.session.startS));
      }}
    >
      <Field
        label={words.jump}
        placeholder={words.jumpHint}
        value={typed}
        error={wrong ? words.jumpWrong : null}
        onChange={(value) => {
          setTyped(value);
          setWrong(false);
        }}
      />
    </form>
  );
}

interface ClockChoice {
  readonly clock: number;
  readonly rateHz: number;
  readonly channels: number;
}

function clocksOf(session: Session): readonly ClockChoice[] {
  return session.clocks
    .map(({ medianStepS }, clock) => ({
      clock,
      rateHz: 1 / medianStepS,
      channels: session.channels.filter((channel) => channel.clock === clock).length,
    }))
    .filter(({ channels }) => channels > 0)
    .toSorted((a, b) => b.channels - a.channels || b.rateHz - a.rateHz);
}

/** Channels of the clock first, then the others, each in the file's order. */
function orderFor(session: Session, clock: number): readonly string[] {
  const own = session.channels.filter((channel) => channel.clock === clock);
  const others = session.channels.filter((channel) => channel.clock !== clock);
  return [...own, ...others].map(({ id }) => id);
}

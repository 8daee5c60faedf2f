import { useEffect, useRef, useState } from "react";
import type { Session } from "../../../../domain/session";
import { useAddressWords } from "../history/use-address";

const restMs = 400;

/** The time of the cursor: at once on screen, in the address when it rests. */
export function useCursor(session: Session): readonly [number, (timeS: number) => void] {
  const address = useAddressWords();
  const given = Number(address.read("t") ?? NaN);
  const inside = given >= session.startS && given <= session.endS;
  const [timeS, setTime] = useState(inside ? given : (session.startS + session.endS) / 2);
  const write = useRef(address.write);
  useEffect(() => {
    write.current = address.write;
  });
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return undefined;
    const timer = setTimeout(() => write.current({ t: timeS.toFixed(2) }), restMs);
    return () => clearTimeout(timer);
  }, [timeS]);
  return [
    timeS,
    (next) => {
      moved.current = true;
      setTime(next);
    },
  ];
}

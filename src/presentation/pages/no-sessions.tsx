import { useState } from "react";
import { chooseFiles } from "../frame/choose-files";
import { vehiclePath } from "../routes";
import { useApplication } from "../services";
import { goTo } from "../state/hash-location";
import { describeProblem } from "../text/problem";
import { useFormat, useText } from "../text/use-text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

/** A place without any session: why it is empty, and both ways to a first one. */
export function NoSessions(props: { readonly sentence: string; readonly note: string }) {
  const application = useApplication();
  const words = useText();
  const format = useFormat();
  const { sessions: text } = words;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ readonly code: string } | null>(null);
  const openDemo = async (): Promise<void> => {
    setBusy(true);
    const opened = await application.openDemoGarage();
    setBusy(false);
    if (opened.ok) goTo(vehiclePath(opened.value));
    else setProblem(opened.problem);
  };
  const said = problem === null ? null : describeProblem(problem, words, format);
  return (
    <EmptyState
      sentence={props.sentence}
      note={said === null ? props.note : `${said.title} ${said.next}`}
      actions={
        <>
          <Button variant="primary" onPress={() => chooseFiles(application.imports)}>
            {text.choose}
          </Button>
          <Button busy={busy} onPress={() => void openDemo()}>
            {text.demo}
          </Button>
        </>
      }
    />
  );
}

import { activeCommands, commandGroups } from "../commands";
import { useSettings } from "../state/settings";
import { openOverlay, useUi } from "../state/ui";
import { useText } from "../text/use-text";
import { Dialog } from "../ui/dialog";
import { Key } from "../ui/key";
import styles from "./key-help.module.css";
import { keysOf } from "./use-shortcuts";

/** The keys of this screen: every command that can run now and has one. */
export function KeyHelp() {
  const open = useUi(({ overlay }) => overlay === "keys");
  const singleKeys = useSettings(({ singleKeys }) => singleKeys);
  const { common } = useText();
  return (
    <Dialog open={open} title={common.keys.title} onClose={() => openOverlay(null)}>
      {singleKeys ? null : <p className={styles.off}>{common.keys.off}</p>}
      {open ? <Groups /> : null}
    </Dialog>
  );
}

function Groups() {
  const { common } = useText();
  const commands = activeCommands().filter((command) => keysOf(command).length > 0);
  return commandGroups.map((group) => {
    const members = commands.filter((command) => command.group === group);
    if (members.length === 0) return null;
    return (
      <section key={group} className={styles.group}>
        <h3>{common.groups[group]}</h3>
        <dl>
          {members.map((command) => (
            <div key={command.id} className={styles.row}>
              <dt>{command.label}</dt>
              <dd>
                {keysOf(command).map((keys) => (
                  <Key key={keys} keys={keys} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    );
  });
}

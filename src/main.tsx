import { createRoot } from "react-dom/client";
import { z } from "zod/mini";
import { createApplication } from "./infrastructure/create-application";
import { takeSharedFiles } from "./infrastructure/files/shared-files";
import { App } from "./presentation/app";
import { bringIn } from "./presentation/frame/choose-files";
import { followOffline } from "./presentation/state/offline";
import { adoptSettings, useSettings } from "./presentation/state/settings";
import { followTheme } from "./presentation/state/theme";
import "./presentation/styles/fonts.css";
import "./presentation/styles/tokens.css";
import "./presentation/styles/base.css";
import { languageOf, speak } from "./presentation/text/use-text";

// Zod compiles validators with `new Function` otherwise, which the page's own policy forbids.
z.config({ jitless: true });

const application = createApplication();
adoptSettings(await application.settings.read(), (settings) => application.settings.save(settings));
followTheme();
followOffline();
await speak(languageOf(useSettings.getState().language, navigator.languages));
useSettings.subscribe((now, before) => {
  if (now.language !== before.language) void speak(languageOf(now.language, navigator.languages));
});

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<App application={application} />);

bringIn(application.imports, await takeSharedFiles());
window.launchQueue?.setConsumer(({ files }) => {
  void Promise.all(files.map((file) => file.getFile())).then((opened) =>
    bringIn(application.imports, opened),
  );
});
// Where the store cannot be opened there is nothing to purge, and the frame says so.
void application.purgeDeleted().catch(() => null);

import { createRoot } from "react-dom/client";
import { z } from "zod";
import { createApplication } from "./infrastructure/create-application";
import { App } from "./presentation/app";
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
await speak(languageOf(useSettings.getState().language, navigator.languages));
useSettings.subscribe((now, before) => {
  if (now.language !== before.language) void speak(languageOf(now.language, navigator.languages));
});

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<App application={application} />);

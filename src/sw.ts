import type { PrecacheEntry } from "workbox-precaching";
import { createHandlerBoundToURL, precacheAndRoute, cleanupOutdatedCaches } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { keepSharedFiles, shareTarget } from "./infrastructure/files/shared-files";

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

// Everything the app consists of is stored at installation: it opens with the network off, whatever was visited before.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL("index.html")));

// A new version waits until the user restarts or every window is closed.
self.addEventListener("message", ({ data }: ExtendableMessageEvent) => {
  if (data?.type === "SKIP_WAITING") void self.skipWaiting();
});

// The first visit is served by this worker too: a shared file can come at any time.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

registerRoute(
  ({ url }) => url.pathname === new URL(shareTarget, self.registration.scope).pathname,
  async ({ request }) => {
    const form = await request.formData();
    await keepSharedFiles(form.getAll("files").filter((entry) => entry instanceof File));
    return Response.redirect("./#/import", 303);
  },
  "POST",
);

import { create } from "zustand";

interface Offline {
  /** The whole app is stored on the device and opens without a network. */
  readonly ready: boolean;
  readonly online: boolean;
}

/** Whether the app needs a network, and whether there is one. */
export const useOffline = create<Offline>(() => ({ ready: false, online: navigator.onLine }));

function look(): void {
  useOffline.setState({ online: navigator.onLine });
}

/** Keeps the offline state in step with the service worker and the network. */
export function followOffline(): void {
  addEventListener("online", look);
  addEventListener("offline", look);
  if (!("serviceWorker" in navigator)) return;
  void navigator.serviceWorker.ready.then(() => useOffline.setState({ ready: true }));
}

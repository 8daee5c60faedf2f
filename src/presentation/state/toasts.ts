import { create } from "zustand";

/** A thing that was done, with the way back. Problems are never toasts: they stay where they happened. */
export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly action: { readonly label: string; readonly perform: () => void } | null;
}

interface Toasts {
  readonly toasts: readonly Toast[];
}

/** What is shown at the lower left; at most three, the oldest leaves first. */
export const useToasts = create<Toasts>(() => ({ toasts: [] }));

let latest = 0;

/** Says that something was done; `action` is its undo. */
export function showToast(message: string, action: Toast["action"] = null): number {
  const toast: Toast = { id: ++latest, message, action };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-3) }));
  return toast.id;
}

/** Takes a toast away. */
export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

import { useCallback, useSyncExternalStore } from "react";
import { parseView, printView, type View } from "./address.ts";

/** Changes a view: `push` leaves a step to come back to, `replace` does not. */
export type ChangeView = (change: Partial<View>, how?: "push" | "replace") => void;

const changed = "unrest:address";
let last: { fragment: string; view: View } | undefined;

/** The view that the address bar holds, and the one way to change it. */
export function useView(): readonly [View, ChangeView] {
  const view = useSyncExternalStore(subscribe, currentView);
  const change = useCallback<ChangeView>((part, how = "push") => {
    const fragment = printView({ ...currentView(), ...part });
    if (fragment === window.location.hash || (fragment === "#" && window.location.hash === "")) return;
    if (how === "push") window.history.pushState(null, "", fragment);
    else window.history.replaceState(null, "", fragment);
    window.dispatchEvent(new Event(changed));
  }, []);
  return [view, change];
}

function subscribe(listen: () => void): () => void {
  const names = ["hashchange", "popstate", changed];
  for (const name of names) window.addEventListener(name, listen);
  return () => {
    for (const name of names) window.removeEventListener(name, listen);
  };
}

/** The same fragment gives the same object, as React wants it. */
function currentView(): View {
  const fragment = window.location.hash;
  if (last?.fragment !== fragment) last = { fragment, view: parseView(fragment) };
  return last.view;
}

import { useSyncExternalStore } from "react";

/** Changes a state that the address bar holds: `push` leaves a step to come back to, `replace` does not. */
export type ChangeState<T> = (change: Partial<T>, how?: "push" | "replace") => void;

const changed = "unrest:address";

/** Makes a hook for a page whose whole state stands behind the # of its address: the state, and the one way to change it. */
export function fragmentState<T>(parse: (fragment: string) => T, print: (state: T) => string): () => readonly [T, ChangeState<T>] {
  let last: { readonly fragment: string; readonly state: T } | undefined;
  /** The same fragment gives the same object, as React wants it. */
  const current = (): T => {
    const fragment = window.location.hash;
    if (last?.fragment !== fragment) last = { fragment, state: parse(fragment) };
    return last.state;
  };
  const change: ChangeState<T> = (part, how = "push") => {
    const fragment = print({ ...current(), ...part });
    if (fragment === window.location.hash || (fragment === "#" && window.location.hash === "")) return;
    if (how === "push") window.history.pushState(null, "", fragment);
    else window.history.replaceState(null, "", fragment);
    window.dispatchEvent(new Event(changed));
  };
  return () => [useSyncExternalStore(subscribe, current), change];
}

function subscribe(listen: () => void): () => void {
  const names = ["hashchange", "popstate", changed];
  for (const name of names) window.addEventListener(name, listen);
  return () => {
    for (const name of names) window.removeEventListener(name, listen);
  };
}

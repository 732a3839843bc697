import { useEffect } from "react";
import { flushSync } from "react-dom";
import type { View } from "../address.ts";
import { close } from "../entry/close.ts";
import type { ChangeView } from "../useView.ts";

interface KeyActions {
  readonly view: View;
  readonly change: ChangeView;
  readonly step: (by: number) => void;
  readonly showKeys: () => void;
}

/** The keys of the whole page. They are silent while the reader writes in a field, and with Ctrl, Alt or Meta. */
export function useKeys({ view, change, step, showKeys }: KeyActions): void {
  useEffect(() => {
    const go = (pane: View["pane"], id: string) => {
      flushSync(() => {
        change({ pane }, "replace");
      });
      document.getElementById(id)?.focus();
    };
    const actions: Readonly<Record<string, () => void>> = {
      "/": () => document.getElementById("search")?.focus(),
      "?": showKeys,
      f: () => {
        go("filters", "filters");
      },
      l: () => {
        go("list", "events");
      },
      t: () => {
        go("timeline", "timeline");
      },
      "[": () => {
        step(-1);
      },
      "]": () => {
        step(1);
      },
    };
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.ctrlKey || event.altKey || event.metaKey || target?.closest("dialog") != null) return;
      if (event.key === "Escape" && view.entry !== undefined) {
        close(view.entry, change);
        return;
      }
      const writes = target?.matches("input:not([type=checkbox], [type=range]), select, textarea") ?? false;
      const action = writes ? undefined : new Map(Object.entries(actions)).get(event.key);
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
    };
  }, [view.entry, change, step, showKeys]);
}

import { flushSync } from "react-dom";
import type { RoomProps } from "../room.ts";

/** Closes the entry and puts the focus back on its row, or on the list where it has none. */
export function close(id: string, change: RoomProps["change"]): void {
  // On a narrow screen the list is hidden until the entry has gone, and what is hidden takes no focus.
  flushSync(() => {
    change({ entry: undefined });
  });
  (document.getElementById(`row-${id}`) ?? document.getElementById("events"))?.focus();
}

import { useEffect, useRef } from "react";
import type { Span } from "../address.ts";
import type { RoomProps } from "../room.ts";

interface ChosenProps {
  readonly client: RoomProps["client"];
  readonly entry: string | undefined;
  readonly shown: Span;
  readonly show: (middle: number, half: number, how: "replace") => void;
}

/** Brings the chosen event into view when it is chosen, by list or link, and lies outside the window. */
export function useChosenInView(props: ChosenProps): void {
  const now = useRef(props);
  now.current = props;
  const { client, entry } = props;
  useEffect(() => {
    if (entry === undefined) return;
    void client.call("find", { id: entry }).then((found) => {
      const { shown, show } = now.current;
      if (found === undefined || (found.to >= shown.from && found.from <= shown.to)) return;
      show((found.from + found.to) / 2, (shown.to - shown.from) / 2, "replace");
    });
  }, [client, entry]);
}

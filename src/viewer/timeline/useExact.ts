import { useRef } from "react";
import type { Span } from "../address.ts";

const minuteMs = 60_000;

/**
 * The window to the millisecond. The address holds whole minutes, which are some pixels at the closest; a window that came to
 * rest under the hand stays where it is, as long as the address says the same.
 */
export function useExact(window: Span | undefined): readonly [Span | undefined, (window: Span) => void] {
  const kept = useRef<Span>(undefined);
  const same = (a: Span, b: Span) => Math.abs(a.from - b.from) <= minuteMs && Math.abs(a.to - b.to) <= minuteMs;
  const exact = window !== undefined && kept.current !== undefined && same(window, kept.current) ? kept.current : window;
  return [
    exact,
    (rested) => {
      kept.current = rested;
    },
  ];
}

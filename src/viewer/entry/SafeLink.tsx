import type { ReactNode } from "react";
import type { SafeUrl } from "../../log/index.ts";

/** The one way out of the reading room: a checked link, which tells the other side nothing of where the reader was. */
export function SafeLink({ url, children }: { readonly url: SafeUrl; readonly children: ReactNode }) {
  return (
    <a href={url} rel="noopener noreferrer external">
      {children}
    </a>
  );
}

import type { ReactNode } from "react";
import type { SafeUrl } from "../../log/index.ts";

/**
 * What a link says of a copy of its page, by the convention of Robust Links (https://robustlinks.mementoweb.org/spec/): the
 * original's address, the copy's, and the copy's day (YYYY-MM-DD).
 */
export interface RobustLink {
  readonly original: SafeUrl;
  readonly version: SafeUrl;
  readonly date: string;
}

interface SafeLinkProps {
  readonly url: SafeUrl;
  readonly robust?: RobustLink | undefined;
  readonly children: ReactNode;
}

/** The one way out of the reading room: a checked link, which tells the other side nothing of where the reader was. */
export function SafeLink({ url, robust, children }: SafeLinkProps) {
  return (
    <a href={url} rel="noopener noreferrer external" {...(robust !== undefined && attributesOf(robust))}>
      {children}
    </a>
  );
}

/** A reader's program may follow these, and React guards `href` alone: so this is the one place that looks at the scheme again. */
function attributesOf({ original, version, date }: RobustLink) {
  if (![original, version].every((url) => /^https?:/.test(url))) return {};
  return { "data-originalurl": original, "data-versionurl": version, "data-versiondate": date };
}

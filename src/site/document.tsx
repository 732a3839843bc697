/** What every page of the site is set in. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "../log/say.ts";
import { pagePolicy } from "./policy.ts";

interface DocumentProps {
  readonly title: string;
  readonly description: string;
  /** The way from the page to the site's root: "" or "../../". */
  readonly root: string;
  readonly styles: readonly string[];
  /** English where nothing is said. */
  readonly language?: Language;
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

/** A whole page: its head, with the policy, and its body. */
export function Document({ title, description, root, styles, language = "en", head, children }: DocumentProps) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={pagePolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <link rel="icon" href={`${root}icon.svg`} type="image/svg+xml" />
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={root + href} />
        ))}
        {head}
      </head>
      <body>{children}</body>
    </html>
  );
}

/** A page as the text of its file. */
export const render = (page: ReactNode) => `<!doctype html>\n${renderToStaticMarkup(page)}\n`;

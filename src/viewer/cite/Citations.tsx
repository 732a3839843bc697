import type { ReactNode } from "react";
import { runsOf, type Cited } from "../../citation/index.ts";

interface CitationsProps {
  readonly cited: Cited;
  /** What stands behind each text: a button that copies it, where there is a script. */
  readonly tool?: (label: string, text: string) => ReactNode;
}

/** The ways to cite a work, each with its text. */
export function Citations({ cited, tool }: CitationsProps) {
  return (
    <dl className="cite-texts" lang="en">
      {cited.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto" className={label === "Wikipedia" ? "cite-code" : undefined}>
            {runsOf(text).map((run, index) => (run.italic ? <i key={index}>{run.text}</i> : run.text))}
          </dd>
          {tool !== undefined && <dd className="cite-tool">{tool(label, text)}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Ways to a source: its address, archived copies of it, and what became of the address when it was last checked. */
import type { SourceCheck } from "../../archive/index.ts";
import type { Citation } from "../../log/index.ts";
import { useWords } from "../words/useWords.ts";
import { SafeLink } from "./SafeLink.tsx";

interface WaysProps {
  readonly citation: Citation;
  readonly check: SourceCheck | undefined;
}

/** A source's title, as a link to the page; where the page is gone, to the first archived copy of it. */
export function SourceTitle({ citation: { url, title, archives = [] }, check }: WaysProps) {
  const copy = archives[0];
  const target = isGone(check) ? (copy?.url ?? url) : url;
  return (
    <SafeLink url={target} robust={copy && { original: url, version: copy.url, date: copy.captured }}>
      “{title}”
    </SafeLink>
  );
}

/** The archived copies, each with its day, and what the last check of the address found, in quiet words. */
export function Copies({ citation, check, day }: WaysProps & { readonly day: (edtf: string) => string }) {
  const words = useWords();
  const { url, archives = [] } = citation;
  const copies = archives.map(({ url: copy, captured }) => (
    <span key={copy}>
      {" · "}
      <SafeLink url={copy} robust={{ original: url, version: copy, date: captured }}>
        {words.archived(day(captured))}
      </SafeLink>
    </span>
  ));
  if (check === undefined) return copies;
  const said = words.links[check.outcome];
  const state = said({ checked: day(check.checked), since: day(check.since), copied: archives.length > 0 });
  return (
    <>
      {copies}
      {" · "}
      {isGone(check) && archives.length > 0 ? (
        <>
          {state} (<SafeLink url={url}>{words.links.original}</SafeLink>)
        </>
      ) : (
        state
      )}
    </>
  );
}

const isGone = (check: SourceCheck | undefined) => check?.outcome === "gone";

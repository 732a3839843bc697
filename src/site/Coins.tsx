/** What an entry's page cites, for reference managers: empty spans that nobody sees or hears. */
import type { Publishers } from "../archive/register.ts";
import { contextOfEntry, contextOfSource, writeContext, type ContextObject } from "../citation/coins.ts";
import type { Publication } from "../citation/publication.ts";
import type { Event } from "../log/index.ts";

interface CoinsProps {
  readonly event: Event;
  readonly publishers: Publishers;
  readonly publication: Publication;
}

/** The entry and each of its sources. */
export function Coins({ event, publishers, publication }: CoinsProps) {
  const contexts: readonly ContextObject[] = [
    contextOfEntry(event, publication),
    ...event.citations.map((citation) => contextOfSource(citation, publishers, publication)),
  ];
  return (
    <div aria-hidden="true">
      {contexts.map((context, index) => (
        <span key={index} className="Z3988" title={writeContext(context)} />
      ))}
    </div>
  );
}

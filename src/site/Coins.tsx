/** What an entry's page cites, for reference managers: empty spans that nobody sees or hears. */
import type { Publishers } from "../archive/register.ts";
import { contextOfEntry, contextOfSource, writeContext, type ContextObject } from "../citation/coins.ts";
import type { Publication } from "../citation/publication.ts";
import type { Citation, Event } from "../log/index.ts";

interface CoinsProps {
  readonly event: Event;
  readonly publishers: Publishers;
  readonly publication: Publication;
}

/** The entry and each of its sources. */
export const Coins = ({ event, publishers, publication }: CoinsProps) => (
  <Contexts
    contexts={[
      contextOfEntry(event, publication),
      ...event.citations.map((citation) => contextOfSource(citation, publishers, publication)),
    ]}
  />
);

/** A source by itself. */
export const SourceCoins = ({ citation, publishers, publication }: Omit<CoinsProps, "event"> & { readonly citation: Citation }) => (
  <Contexts contexts={[contextOfSource(citation, publishers, publication)]} />
);

function Contexts({ contexts }: { readonly contexts: readonly ContextObject[] }) {
  return (
    <div aria-hidden="true">
      {contexts.map((context, index) => (
        <span key={index} className="Z3988" title={writeContext(context)} />
      ))}
    </div>
  );
}

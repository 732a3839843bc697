import type { ReactNode } from "react";
import { supportOf, type Reading } from "../../archive/index.ts";
import { useCiteSlot } from "../cite/slot.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { Figures } from "./Figures.tsx";
import { Notes } from "./Notes.tsx";
import { NumbersContext, numberCitations } from "./notes.ts";
import { Passages } from "./Passages.tsx";
import { Sources } from "./Sources.tsx";

/** What an entry's page hands in: where other entries are, and what stands beside the title. */
export interface EntryProps {
  readonly reading: Reading;
  readonly hrefOf: (id: string) => string;
  readonly tools?: ReactNode;
  /** What was changed in it, for the end of it. */
  readonly past?: ReactNode;
}

/** An entry to read: title, when and where, what is said and by whom, figures, sources. The same on the page of its own. */
export function Entry({ reading, hrefOf, tools, past }: EntryProps) {
  const { event } = reading;
  const words = useWords();
  const language = useLanguage();
  const place = event.places[0];
  const support = supportOf(event, new Map(reading.newsrooms.map((newsroom) => [newsroom.name, newsroom])));
  const translated = language === "en" ? undefined : event.translations?.[language];
  return (
    <NumbersContext value={numberCitations(event)}>
      <article className="entry" lang="en" aria-labelledby="entry-title">
        <header>
          <p className="entry-where">
            {[place === undefined ? "" : `${place.locality}, ${place.region}`, ...reading.macroevents.map(({ name }) => name)].join(" · ")}
          </p>
          <h1 id="entry-title" tabIndex={-1} dir="auto" lang={translated === undefined ? "en" : language}>
            {translated?.title ?? event.title}
          </h1>
          <When reading={reading} />
          {tools}
        </header>
        <p className="entry-summary" dir="auto" lang={translated === undefined ? "en" : language}>
          {translated?.summary ?? event.summary}
        </p>
        {translated !== undefined && (
          <p className="entry-translation" lang={language}>
            {words.translation}
          </p>
        )}
        <Passages reading={reading} support={support.statements} />
        <Figures reading={reading} support={support.figures} />
        <Sources reading={reading} />
        <Citing />
        <About reading={reading} hrefOf={hrefOf} />
        {past}
      </article>
    </NumbersContext>
  );
}

/** Where the entry can be cited. */
const Citing = () => useCiteSlot()();

function When({ reading }: { readonly reading: Reading }) {
  const words = useWords();
  const language = useLanguage();
  const { event, dates } = reading;
  const place = event.places[0];
  return (
    <>
      <p className="entry-when" lang={language}>
        <time dateTime={reading.machineDate}>{reading.when[language]}</time>
        {place?.name !== undefined && ` · ${place.name}`}
        {place !== undefined && place.precision !== "site" && ` (${words.precision[place.precision]})`}
      </p>
      {(event.otherDates ?? []).map(({ date, accordingTo, citations }, index) => (
        <p className="entry-also" key={date}>
          {words.otherDates}: {dates[date]?.[language]}
          {accordingTo !== undefined && ` (${accordingTo})`}
          <Notes citations={citations} from={`date-${index + 1}`} />
        </p>
      ))}
      {(event.alsoCalled ?? []).map(({ name, accordingTo, citations }, index) => (
        <p className="entry-also" key={name}>
          {words.alsoCalled} “{name}”{accordingTo !== undefined && ` (${accordingTo})`}
          <Notes citations={citations} from={`name-${index + 1}`} />
        </p>
      ))}
    </>
  );
}

/** The larger waves that the event belongs to, each with its span, what it was, and what else it is called by whom. */
function Waves({ reading }: { readonly reading: Reading }) {
  const words = useWords();
  const language = useLanguage();
  if (reading.macroevents.length === 0) return null;
  return (
    <>
      <h2>{words.larger}</h2>
      {reading.macroevents.map(({ id, name, date, description, alsoCalled = [] }) => (
        <p key={id} className="entry-wave">
          <b dir="auto" lang="en">
            {name}
          </b>{" "}
          <span className="quiet">{reading.dates[date]?.[language]}</span>{" "}
          <span dir="auto" lang="en">
            {description}
          </span>
          {alsoCalled.map((other) => ` ${words.alsoCalled} “${other.name}” (${other.accordingTo}).`).join("")}
        </p>
      ))}
    </>
  );
}

function About({ reading, hrefOf }: Pick<EntryProps, "reading" | "hrefOf">) {
  const words = useWords();
  const language = useLanguage();
  const { event, related, dates } = reading;
  return (
    <section className="entry-about" lang={language}>
      <Waves reading={reading} />
      {event.places.length > 1 && (
        <>
          <h2>{words.places}</h2>
          <ul>
            {event.places.map(({ name, locality, region, role }) => (
              <li key={`${name ?? ""} ${locality} ${role}`}>
                {[name, locality, region].filter((part) => part !== undefined).join(", ")} ({words.placeRoles[role]})
              </li>
            ))}
          </ul>
        </>
      )}
      {event.parties.length > 0 && (
        <>
          <h2>{words.parties}</h2>
          <ul>
            {event.parties.map(({ name, role }) => (
              <li key={`${name} ${role}`}>
                {name} <span className="quiet">{words.roles[role]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {related.length > 0 && (
        <>
          <h2>{words.related}</h2>
          <ul>
            {related.map(({ id, title, as, inverse, when }) => (
              <li key={`${as} ${String(inverse)} ${id}`}>
                {inverse ? words.inverses[as] : words.relations[as]}: <a href={hrefOf(id)}>{title}</a>{" "}
                <span className="quiet">{when[language]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.revisions}</h2>
      <ul>
        {event.revisions.map(({ date, note }, index) => (
          <li key={index}>
            <span className="quiet">{dates[date]?.[language]}</span> {note}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useEffect, useRef } from "react";
import type { Row } from "../../archive/index.ts";
import { useLanguage, useWords } from "../words/useWords.ts";

/** The item under the pointer, with its box on the screen. */
export interface Hovered {
  readonly id: string;
  readonly box: DOMRect;
}

/** What a mark is, in full, while the pointer is on it. Readers without a pointer have the list. */
export function Card({ hovered, rows }: { readonly hovered: Hovered; readonly rows: ReadonlyMap<number, Row> }) {
  const words = useWords();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const { id, box } = hovered;
  useEffect(() => {
    const card = place.current;
    if (card === null) return;
    card.style.insetInlineStart = `${Math.max(8, Math.min(box.left, globalThis.innerWidth - card.offsetWidth - 8))}px`;
    card.style.insetBlockStart = `${box.bottom + 6 + card.offsetHeight > globalThis.innerHeight ? box.top - card.offsetHeight - 6 : box.bottom + 6}px`;
  }, [box]);
  const row = [...rows.values()].find((known) => known.id === id);
  if (row === undefined) return null;
  return (
    <div ref={place} className="timeline-card" aria-hidden="true">
      <b>{row.translated?.[language] ?? row.title}</b>
      <br />
      {row.when[language]} · {row.place}
      <br />
      <span className="quiet">
        {row.forms.map((form) => words.forms[form].toLowerCase()).join(", ")} · {words.sources(row.citations)}
        {row.contested && ` · ◐ ${words.contestedMark}`}
      </span>
    </div>
  );
}

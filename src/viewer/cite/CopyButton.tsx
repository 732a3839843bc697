import { useState } from "react";
import { plainOf } from "../../citation/index.ts";
import { useWords } from "../words/useWords.ts";
import { copy } from "./copy.ts";

/** Copies a text, and says so to the eye and to a screen reader. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const words = useWords();
  const [done, setDone] = useState<boolean>();
  return (
    <>
      <button
        type="button"
        aria-label={words.cite.copyOf(label)}
        onClick={({ currentTarget }) => {
          setDone(undefined);
          void copy(plainOf(text), currentTarget).then(setDone);
        }}
      >
        {words.cite.copy}
      </button>{" "}
      <span role="status" className="quiet">
        {done === undefined ? "" : done ? words.cite.copied : words.cite.notCopied}
      </span>
    </>
  );
}

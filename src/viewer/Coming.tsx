import { useEffect, useState } from "react";
import type { OpeningArchive } from "./useArchive.ts";
import { useWords } from "./words/useWords.ts";

/** An archive that comes sooner than this is not spoken of. */
const patienceMs = 700;

/** Says how far a slow archive is, while what it answered beforehand can be read already. */
export function Coming({ archive }: { readonly archive: OpeningArchive }) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  const [bytes, setBytes] = useState<{ readonly loaded: number; readonly size: number }>();
  useEffect(() => {
    const timer = setTimeout(setShown, patienceMs, true);
    archive.hear = (loaded, size) => setBytes({ loaded, size });
    const end = () => {
      clearTimeout(timer);
      setShown(false);
    };
    // What fails is said in its place.
    archive.complete.then(end, end);
    return () => {
      clearTimeout(timer);
      archive.hear = () => undefined;
    };
  }, [archive]);
  return (
    <p role="status" className={shown ? "coming" : undefined}>
      {shown && (
        <>
          {words.loading} <progress value={bytes?.loaded} max={bytes?.size} aria-label={words.loading} />
        </>
      )}
    </p>
  );
}

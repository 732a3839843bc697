import { lazy, Suspense, useState } from "react";
import type { RoomProps } from "../room.ts";
import { useWords } from "../words/useWords.ts";

const CiteView = lazy(() => import("./CiteView.tsx").then(({ CiteView: dialog }) => ({ default: dialog })));

/** Opens the citation of what is shown; the dialog is fetched when it is first wanted. */
export function CiteViewButton({ total, ...room }: Pick<RoomProps, "client" | "opened" | "view"> & { readonly total: number }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="cite-view" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.cite.view}
      </button>
      {open && (
        <Suspense fallback={null}>
          <CiteView {...room} total={total} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

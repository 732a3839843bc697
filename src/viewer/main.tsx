import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { asksNothing } from "../archive/index.ts";
import { App } from "./App.tsx";
import { parseView } from "./address.ts";
import { fetchFront } from "./front.ts";
import { reach } from "./milestones.ts";
import { readOpening } from "./opening.ts";
import { beginOpening, type Begun } from "./useArchive.ts";
import "./styles.css";

const root = document.getElementById("root");
if (root !== null) {
  const opening = readOpening(document);
  const show = (begun: Begun | undefined) => {
    createRoot(root).render(
      <StrictMode>
        <App opening={opening} begun={begun} />
      </StrictMode>,
    );
  };
  const view = parseView(window.location.hash);
  if (view.at !== undefined) show(undefined);
  else {
    // The first answers come first, and the archive has the line and the processor to itself once they are drawn; it is opened at
    // once where the address asks for more, and where they do not come.
    let begin: () => void = () => undefined;
    const drawn = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const archive = beginOpening(opening, asksNothing(view.query) ? drawn : undefined);
    fetchFront(opening).then(
      (front) => {
        reach("unrest:opened");
        show({ archive, front });
        afterFrames(begin);
      },
      () => {
        begin();
        show({ archive, front: undefined });
      },
    );
  }
}

/** Calls when the page has been drawn; a page in the background, which is not, waits no longer than half a second. */
function afterFrames(call: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(call));
  setTimeout(call, 500);
}

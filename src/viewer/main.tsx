import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { parseView } from "./address.ts";
import { readOpening } from "./opening.ts";
import { reach } from "./milestones.ts";
import { fetchFront } from "./front.ts";
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
  if (parseView(window.location.hash).at !== undefined) show(undefined);
  else {
    // The worker starts while the page waits for its first answers. Where those do not come it waits for the archive itself.
    const archive = beginOpening(opening);
    fetchFront(opening).then(
      (front) => {
        reach("unrest:opened");
        show({ archive, front });
      },
      () => show({ archive, front: undefined }),
    );
  }
}

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { parseView } from "./address.ts";
import { readOpening } from "./opening.ts";
import { beginOpening } from "./useArchive.ts";
import "./styles.css";

const root = document.getElementById("root");
if (root !== null) {
  // The worker starts while the page is still being drawn.
  const opening = readOpening(document);
  const begun = parseView(window.location.hash).at === undefined ? beginOpening(opening) : undefined;
  createRoot(root).render(
    <StrictMode>
      <App opening={opening} begun={begun} />
    </StrictMode>,
  );
}

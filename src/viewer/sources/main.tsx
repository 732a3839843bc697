import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { SourcesRoom } from "./SourcesRoom.tsx";
import "./view.css";

const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <SourcesRoom />
    </StrictMode>,
  );

import { useEffect, useRef, useState } from "react";
import { fileFormats, type FileFormat } from "../../citation/index.ts";
import type { RoomProps } from "../room.ts";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Citations } from "./Citations.tsx";
import { FileButtons } from "./CiteHere.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { save } from "./save.ts";
import { viewParameters, viewTitle } from "./viewTitle.ts";

/** As many entries as the worker takes for one file (`desk.ts`). */
const mostEntries = 1_000;

interface CiteViewProps extends Pick<RoomProps, "client" | "opened" | "view"> {
  readonly total: number;
  readonly close: () => void;
}

/** The citation of what is shown, and the sources of all of it. */
export function CiteView({ client, opened, view, total, close }: CiteViewProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [day] = useState(today);
  const title = viewTitle(view, opened.values, words);
  const { output, failure } = useCall(client, "citeView", { title, parameters: viewParameters(view), day });
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="cite-dialog" aria-labelledby="cite-title" onClose={close}>
      <h2 id="cite-title">{words.cite.view}</h2>
      <p dir="auto">{title}</p>
      {failure !== undefined && <p role="alert">{words.cite.failed}</p>}
      {failure === undefined && output === undefined && <p role="status">{words.cite.loading}</p>}
      {output !== undefined && (
        <>
          {!output.styled && <p className="quiet">{words.cite.unstyled}</p>}
          <Citations cited={output.texts} tool={(label, text) => <CopyButton label={label} text={text} />} />
          {words.cite.english !== "" && <p className="quiet">{words.cite.english}</p>}
          <h3>{words.cite.asFile}</h3>
          <ul className="cite-copies">
            {(Object.keys(fileFormats) as FileFormat[]).map((format) => (
              <li key={format}>
                {fileFormats[format].label} <CopyButton label={fileFormats[format].label} text={output.files[format]} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Sources client={client} view={view} total={total} />
      <form method="dialog">
        <button type="submit">{words.close}</button>
      </form>
    </dialog>
  );
}

/** The sources of the view's entries as a file. */
function Sources({ client, view, total }: Pick<CiteViewProps, "client" | "view" | "total">) {
  const words = useWords();
  const [said, setSaid] = useState("");
  const give = (format: FileFormat) => {
    setSaid(words.cite.loading);
    client.call("sourcesOf", { query: view.query, format }).then(
      ({ text, sources, entries, of }) => {
        const { ending, type } = fileFormats[format];
        save(`sources.${ending}`, text, type);
        setSaid(words.cite.saved(words.number(sources), words.number(entries), words.number(of)));
      },
      () => setSaid(words.cite.failed),
    );
  };
  return (
    <section>
      <h3>{words.cite.sources(words.number(total))}</h3>
      {total > mostEntries && <p className="quiet">{words.cite.bound(words.number(mostEntries))}</p>}
      <p className="cite-files">
        <FileButtons give={give} />
      </p>
      <p role="status">{said}</p>
    </section>
  );
}

/** The reader's day, as `2026-11-26`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0"))
    .join("-");
}

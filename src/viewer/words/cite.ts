/** Words for citing. The styles and formats are called the same everywhere. */
export const cite = {
  en: {
    entry: "Cite this entry",
    source: "Cite",
    sourceOf: (number: number) => `source ${number}`,
    view: "Cite this view",
    files: "Download for reference managers (entry and sources):",
    copy: "Copy",
    copyOf: (label: string) => `Copy: ${label}`,
    copied: "Copied",
    notCopied: "Could not be copied; select the text instead.",
    loading: "Making the citations",
    failed: "The citations could not be made.",
    noAddress: "This copy of the site was built without its address; put that where the brackets stand.",
    unstyled:
      "Citations in the papers’ styles are made beforehand, and only of today’s log where it is not too large. Here reference managers make them from the files.",
    english: "",
    viewTitle: (parts: readonly string[]) => (parts.length === 0 ? "All entries" : `Entries with ${parts.join("; ")}`),
    or: " or ",
    search: (text: string) => `the words “${text}”`,
    dates: (from: string, to: string) => `dates ${from} to ${to}`,
    asFile: "The same for reference managers:",
    sources: (entries: string) => `All sources of the ${entries} entries shown`,
    bound: (most: string) => `A file holds the sources of the first ${most} of them in time; narrow the view for the rest.`,
    saved: (sources: string, entries: string, of: string) =>
      entries === of
        ? `Saved: ${sources} sources of ${entries} entries.`
        : `Saved: ${sources} sources of the first ${entries} of ${of} entries.`,
    log: "Cite the whole log",
    allSources: "All sources",
  },
  es: {
    entry: "Citar esta entrada",
    source: "Citar",
    sourceOf: (number: number) => `la fuente ${number}`,
    view: "Citar esta vista",
    files: "Descargar para gestores de referencias (entrada y fuentes):",
    copy: "Copiar",
    copyOf: (label: string) => `Copiar: ${label}`,
    copied: "Copiado",
    notCopied: "No se pudo copiar; seleccione el texto.",
    loading: "Preparando las citas",
    failed: "No se pudieron preparar las citas.",
    noAddress: "Esta copia del sitio se hizo sin conocer su dirección; póngala donde están los corchetes.",
    unstyled:
      "Las citas en los estilos de las revistas se preparan de antemano, y solo del registro de hoy si no es demasiado grande. Aquí las hacen los gestores de referencias a partir de los archivos.",
    english: "Las citas siguen las normas inglesas de cada estilo.",
    viewTitle: (parts: readonly string[]) => (parts.length === 0 ? "Todas las entradas" : `Entradas con ${parts.join("; ")}`),
    or: " o ",
    search: (text: string) => `las palabras “${text}”`,
    dates: (from: string, to: string) => `fechas de ${from} a ${to}`,
    asFile: "Lo mismo para gestores de referencias:",
    sources: (entries: string) => `Todas las fuentes de las ${entries} entradas mostradas`,
    bound: (most: string) => `Un archivo contiene las fuentes de las primeras ${most} en el tiempo; acote la vista para las demás.`,
    saved: (sources: string, entries: string, of: string) =>
      entries === of
        ? `Guardado: ${sources} fuentes de ${entries} entradas.`
        : `Guardado: ${sources} fuentes de las primeras ${entries} de ${of} entradas.`,
    log: "Citar todo el registro",
    allSources: "Todas las fuentes",
  },
};

declare module "@customcommander/ris" {
  const tool: { read(text: string): Record<string, unknown[]>[] | null };
  export default tool;
}

declare module "@citation-js/plugin-bibtex";

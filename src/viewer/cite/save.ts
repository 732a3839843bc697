/** Gives the reader a file that the page has made. */
export function save(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the next turn; a file that nobody names any more is let go of.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

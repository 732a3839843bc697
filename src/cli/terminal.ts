/** Where a command writes: answers to `out`, what it is doing to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** The real terminal. */
export const realTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

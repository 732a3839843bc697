/** From the bytes of a page to its text, in whatever encoding it says that it is. */

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xfe, 0xff], "utf-16be"],
  [[0xff, 0xfe], "utf-16le"],
];

/**
 * The text of a page: by its byte-order mark, else by the encoding that its header names, else by the one that its first 1,024 bytes
 * name, else UTF-8 (the order of the HTML standard). A page that is not what it says, and no UTF-8 either, is read as windows-1252.
 */
export function textOf(body: Uint8Array, contentType: string): string {
  const mark = marks.find(([bytes]) => bytes.every((byte, index) => body[index] === byte))?.[1];
  const start = new TextDecoder("latin1").decode(body.subarray(0, 1_024));
  const label = mark ?? charsetIn(contentType) ?? charsetIn(/<meta[^>]{0,200}charset[^>]{0,200}/i.exec(start)?.[0] ?? "") ?? "utf-8";
  const text = decoderFor(label).decode(body);
  return faults(text) > mostFaults ? new TextDecoder("windows-1252").decode(body) : text;
}

/** A body that was cut may end in half a letter, and one slip is no other encoding. */
const mostFaults = 2;
const faults = (text: string) => text.split("\ufffd", mostFaults + 2).length - 1;

const charsetIn = (words: string) => /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(words)?.[1];

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

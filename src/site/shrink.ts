import { deflateRawSync } from "node:zlib";

/** Bytes made small (raw DEFLATE, RFC 1951), for a host may serve what it does not know as it is. The browser's own inflater reads them. */
export const shrink = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 9 });

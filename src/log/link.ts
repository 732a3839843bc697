/** The one definition of a link that we let a reader follow. Nothing else makes a `SafeUrl`. */

declare const safe: unique symbol;

/** An https (or, where the schema allows it, http) address of a public host, serialised by the URL standard. */
export type SafeUrl = string & { readonly [safe]: true };

/** A safe link, or why the text is none. */
export type LinkReading = { readonly ok: true; readonly url: SafeUrl } | { readonly ok: false; readonly reason: string };

const maxLength = 2_000;
const localNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|test|invalid|onion|arpa|localdomain)$/;

/**
 * Reads a link. It must be as the URL standard writes it (ASCII host, so that a look-alike shows as `xn--`), name a
 * public DNS host, and carry no credentials or port.
 */
export function readLink(text: string): LinkReading {
  if (text.length > maxLength) return refuse(`is longer than ${maxLength} characters`);
  if (/[^\x21-\x7e]/.test(text)) return refuse("has a character that is not printable ASCII; copy the address as the browser encodes it");
  if (!URL.canParse(text)) return refuse("is no address");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return refuse(`has the scheme ${url.protocol}, and only https and http may be followed`);
  if (url.username !== "" || url.password !== "") return refuse("carries a user name or password");
  if (url.port !== "") return refuse("names a port");
  const host = hostReason(url.hostname);
  if (host !== undefined) return refuse(host);
  if (url.href !== text) return refuse(`is not in standard form; write ${url.href}`);
  return { ok: true, url: url.href as SafeUrl };
}

/** Reads the address of a published site: a safe link, over https, to a folder, since every address of the site is made by adding to it. */
export function readSiteAddress(text: string): LinkReading {
  const reading = readLink(text);
  if (!reading.ok) return reading;
  const { protocol, pathname, search, hash } = new URL(text);
  if (protocol !== "https:") return refuse("is not https");
  if (!pathname.endsWith("/") || search !== "" || hash !== "") return refuse("does not end in /, as a folder's address does");
  return reading;
}

function hostReason(host: string): string | undefined {
  if (host.startsWith("[") || /^[\d.]+$/.test(host)) return "names a number instead of a host";
  if (!host.includes(".") || host.endsWith(".")) return "names no public host";
  if (!host.split(".").every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label))) return "names a host that no name server can know";
  if (localNames.test(host)) return "names a private host";
  return undefined;
}

const refuse = (reason: string): LinkReading => ({ ok: false, reason });

/** The same page under two spellings, as one key: no scheme, `www.`, fragment, trailing slash or tracking words. */
export function linkKey(url: SafeUrl): string {
  const { hostname, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()]) if (/^(utm_\w+|fbclid|gclid|ref|__vfz)$/.test(name)) searchParams.delete(name);
  const query = searchParams.toString();
  return hostname.replace(/^www\./, "") + pathname.replace(/\/$/, "") + (query === "" ? "" : `?${query}`);
}

/** Which addresses of the internet may be connected to: those that anybody on it could reach, and no others. */
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Whether an IP address is public. Refused are private, loopback, link-local (with the metadata services of clouds), shared (RFC
 * 6598), multicast and reserved ranges, and every form of IPv6 that carries an IPv4 address inside (mapped, 6to4, Teredo, NAT64),
 * but a mapped address that is public by itself. What is no address is not public.
 */
export function isPublic(address: string): boolean {
  const version = address.includes("%") ? 0 : isIP(address);
  if (version === 0) return false;
  // In hexadecimal, since ipaddr.js takes “::1.2.3.4” for a mapped address.
  const parsed = ipaddr.process(version === 6 ? new URL(`http://[${address}]/`).hostname.slice(1, -1) : address);
  if (parsed.range() !== "unicast") return false;
  // Outside 2000::/3 nothing of IPv6 is given out to anybody: IPv4-compatible and old site-local addresses lie there.
  return parsed instanceof ipaddr.IPv4 || ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000;
}

/** The IP address that a URL's host is written as, without brackets; undefined where the host is a name. */
export function addressIn(host: string): string | undefined {
  const bare = host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
  return isIP(bare) === 0 ? undefined : bare;
}

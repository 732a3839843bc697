/** The one door outward. Names are resolved once for a connection, every address is judged, and those very ones are connected to. */
import { lookup } from "node:dns/promises";
import { Agent, buildConnector } from "undici";
import { addressIn, isPublic } from "./address.ts";

/** An address that a name resolved to. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** What the room asks of the network, handed in so that tests can stand in for it. */
export interface Network {
  /** Every address of a name. */
  resolve(host: string): Promise<readonly ResolvedAddress[]>;
  /** Connects to one of these addresses and to nothing else; TLS is held to the name that was asked for. */
  dial(addresses: readonly ResolvedAddress[], timeout: number): buildConnector.connector;
}

/** The machine's network. No proxy is used: a proxy would resolve names itself. */
export const realNetwork: Network = {
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  dial: (addresses, timeout) =>
    buildConnector({
      timeout,
      autoSelectFamily: true,
      // Whatever name is asked for, the answer is what was judged: a second look-up could give another.
      lookup: (_name, options, callback) => {
        const [first] = addresses;
        if (options.all === true) callback(null, [...addresses]);
        else if (first !== undefined) callback(null, first.address, first.family);
      },
    }),
};

/** A name or address that leads into a private network, where nothing of ours may ask. */
export class PrivateAddressError extends Error {
  override readonly name = "PrivateAddressError";
  readonly code = "UNREST_PRIVATE_ADDRESS";
}

/** What may be connected to. */
export interface Permits {
  /** Private addresses and any port: for tests and for pages on one's own network. */
  readonly private: boolean;
}

/** An agent whose every connection goes through the door; each request has a connection of its own. */
export function guardedAgent(network: Network, permits: Permits, connectMs: number): Agent {
  return new Agent({
    pipelining: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: 65_536,
    connect: (options, callback) => {
      judged(options.hostname, network, permits).then(
        (addresses) => network.dial(addresses, connectMs)(options, callback),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
      );
    },
  });
}

async function judged(host: string, network: Network, permits: Permits): Promise<readonly ResolvedAddress[]> {
  const written = addressIn(host);
  const addresses = written === undefined ? await network.resolve(host) : [{ address: written, family: written.includes(":") ? 6 : 4 }];
  if (addresses.length === 0) throw Object.assign(new Error(`${host} has no address`), { code: "ENOTFOUND" });
  // One private address among public ones is as bad as none public: which is taken would be chance.
  if (!permits.private && !addresses.every(({ address }) => isPublic(address)))
    throw new PrivateAddressError(`${host} leads into a private network`);
  return addresses;
}

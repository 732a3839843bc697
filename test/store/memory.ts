/** A disk in memory that counts its steps, and at a step chosen beforehand fails or loses its power. */
import type { Disk } from "../../src/store/effects.ts";
import { digestOf, manifestName, type Manifest } from "../../src/store/publish.ts";

/** Where a disk breaks: at a step before it is done, when half of it is done, or when all of it is. */
export interface Fault {
  readonly step: number;
  readonly when: "before" | "half" | "after";
  readonly error: Error & { readonly code: string };
}

/** What a disk says when it fails. */
export const failure = (code: string): Fault["error"] => Object.assign(new Error(`${code}: the disk of the test failed`), { code });

type Node = { readonly kind: "file"; readonly bytes: Uint8Array } | { readonly kind: "link"; readonly target: string };

/** The disk and what a test may see of it. */
export class MemoryDisk implements Disk {
  /** Every file and link by its path; a folder is there when something is in it. */
  readonly nodes: Map<string, Node>;
  /** Each step that was begun, in words. */
  readonly steps: string[] = [];
  private readonly fault: Fault | undefined;

  constructor(nodes: ReadonlyMap<string, Node> = new Map(), fault?: Fault) {
    this.nodes = new Map(nodes);
    this.fault = fault;
  }

  list(folder: string) {
    return this.step(`list ${folder}`, () => this.namesBelow(folder));
  }
  read(path: string) {
    return this.step(`read ${path}`, () => this.bytesAt(path));
  }
  exists(path: string) {
    return this.step(`exists ${path}`, () => this.isThere(this.resolve(path)));
  }
  kindOf(path: string) {
    return this.step(`kindOf ${path}`, () => this.nodes.get(path)?.kind ?? (this.isThere(path) ? ("folder" as const) : undefined));
  }
  names(folder: string) {
    return this.step(`names ${folder}`, () => [...new Set((this.namesBelow(folder) ?? []).map((path) => path.split("/")[0] ?? ""))].sort());
  }
  write(path: string, bytes: Uint8Array) {
    const put = (part: Uint8Array) => {
      if (this.isThere(path)) throw failure("EEXIST");
      this.nodes.set(path, { kind: "file", bytes: part });
    };
    return this.step(
      `write ${path}`,
      () => put(bytes),
      () => put(bytes.slice(0, bytes.length / 2)),
    );
  }
  link(target: string, path: string) {
    return this.step(`link ${path} → ${target}`, () => {
      if (this.isThere(path)) throw failure("EEXIST");
      this.nodes.set(path, { kind: "link", target });
    });
  }
  rename(from: string, to: string) {
    return this.step(`rename ${from} → ${to}`, () => this.move(from, to));
  }
  remove(path: string) {
    const below = () => [...this.nodes.keys()].filter((key) => key === path || key.startsWith(`${path}/`)).sort();
    const drop = (keys: readonly string[]) => {
      for (const key of keys) this.nodes.delete(key);
    };
    // The half that goes first is that without the manifest, which is the worse for whoever trusts a manifest.
    return this.step(
      `remove ${path}`,
      () => drop(below()),
      () => drop(below().filter((key, index) => index % 2 === 0 && !key.endsWith(manifestName))),
    );
  }

  private step<T>(name: string, all: () => T, half?: () => void): Promise<T> {
    this.steps.push(name);
    const fault = this.fault?.step === this.steps.length - 1 ? this.fault : undefined;
    return new Promise((resolve, reject) => {
      if (fault?.when === "half") half?.();
      const given = fault === undefined || fault.when === "after" ? all() : undefined;
      if (fault === undefined) resolve(given as T);
      else reject(fault.error);
    });
  }

  private isThere(path: string): boolean {
    return this.nodes.has(path) || [...this.nodes.keys()].some((key) => key.startsWith(`${path}/`));
  }

  private namesBelow(folder: string): string[] | undefined {
    const root = `${this.resolve(folder)}/`;
    const found = [...this.nodes.keys()].filter((key) => key.startsWith(root)).map((key) => key.slice(root.length));
    return found.length === 0 ? undefined : found.sort();
  }

  private bytesAt(path: string): Uint8Array {
    const node = this.nodes.get(this.resolve(path));
    if (node?.kind !== "file") throw failure("ENOENT");
    return node.bytes;
  }

  /** Follows a link that stands at a path or above it. */
  private resolve(path: string): string {
    const parts = path.split("/");
    for (let length = 1; length <= parts.length; length += 1) {
      const node = this.nodes.get(parts.slice(0, length).join("/"));
      if (node?.kind === "link") return [...parts.slice(0, length - 1), node.target, ...parts.slice(length)].join("/");
    }
    return path;
  }

  /** As the system does it: what is no folder gives way, a folder that is not empty does not. */
  private move(from: string, to: string): void {
    const moving = [...this.nodes].filter(([key]) => key === from || key.startsWith(`${from}/`));
    if (moving.length === 0) throw failure("ENOENT");
    if ([...this.nodes.keys()].some((key) => key.startsWith(`${to}/`))) throw failure("ENOTEMPTY");
    for (const [key] of moving) this.nodes.delete(key);
    for (const [key, node] of moving) this.nodes.set(to + key.slice(from.length), node);
  }
}

/** The manifest's bytes of the whole site that a name shows, or what is wrong with it. Asks a disk of any kind. */
export async function wholeSite(disk: Disk, folder: string): Promise<{ readonly manifest: string } | { readonly torn: string }> {
  const paths = await disk.list(folder);
  if (paths?.includes(manifestName) !== true) return { torn: "no manifest" };
  const manifest = new TextDecoder().decode(await disk.read(`${folder}/${manifestName}`));
  const { files } = JSON.parse(manifest) as Manifest;
  const named = files.map(({ path }) => path);
  const extra = paths.filter((path) => path !== manifestName && !named.includes(path));
  if (extra.length > 0) return { torn: `not in the manifest: ${extra.join(", ")}` };
  for (const { path, size, sha256 } of files) {
    if (!paths.includes(path)) return { torn: `missing: ${path}` };
    const bytes = await disk.read(`${folder}/${path}`);
    if (bytes.length !== size || digestOf(bytes) !== sha256) return { torn: `not as the manifest says: ${path}` };
  }
  return { manifest };
}

/** A small site that differs in every file from that of another name. */
export function siteNamed(name: string): { path: string; bytes: Uint8Array }[] {
  const paths = ["assets/main-1.js", `data/archive.${name}.bin`, "data/log.json", "entries/one/index.html", "index.html"];
  return paths.map((path) => ({ path, bytes: new TextEncoder().encode(`${name} ${path}\n`.repeat(20)) }));
}

/** A name as a folder or key: "St. Paul" → "st-paul", "Île-de-France" → "ile-de-france", "北京" stays as it is. */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

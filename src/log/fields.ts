/** The kinds of value that entries and registers are made of, each with what is refused and under which code. */
import { z } from "zod";
import { readDate } from "./date.ts";
import { isTimeZone } from "./instant.ts";
import { readLink, readSiteAddress, type LinkReading, type SafeUrl } from "./link.ts";
import { hostileText } from "./text.ts";

/** Turns a reason against a value into an issue with our code. */
export const refusal = (code: string, reason: (value: string) => string | undefined) => (value: string, ctx: z.RefinementCtx<string>) => {
  const message = reason(value);
  if (message !== undefined) ctx.addIssue({ code: "custom", message, params: { code } });
};

/** Plain text of a bounded length, without hostile characters. */
export const text = (max: number) => z.string().min(1).max(max).superRefine(refusal("E006", hostileText));
const dateReason = (value: string) => {
  const reading = readDate(value);
  return reading.ok ? undefined : reading.reason;
};
/** A date in EDTF. */
export const edtf = () => z.string().max(60).superRefine(refusal("E301", dateReason));
/** A whole calendar day, YYYY-MM-DD. */
export const day = () =>
  z
    .string()
    .max(10)
    .superRefine(
      refusal("E301", (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? dateReason(value) : "a whole date, YYYY-MM-DD, is wanted")),
    );
/** A local clock time, HH:MM, with ~ for about. */
export const clock = () =>
  z
    .string()
    .max(6)
    .superRefine(refusal("E302", (value) => (/^([01]\d|2[0-3]):[0-5]\d~?$/.test(value) ? undefined : "not HH:MM, with ~ for about")));
const linkReason = (reading: LinkReading) => (reading.ok ? undefined : reading.reason);
/** A link that may be followed. */
export const safeUrl = () =>
  z
    .string()
    .superRefine(refusal("E201", (value) => linkReason(readLink(value))))
    .transform((value) => value as SafeUrl);
/** The address of a published site. */
export const siteAddress = () =>
  z
    .string()
    .superRefine(refusal("E201", (value) => linkReason(readSiteAddress(value))))
    .transform((value) => value as SafeUrl);
/** A licence: its identifier in the SPDX list, or the address of its text. */
export const licence = () =>
  z
    .string()
    .max(200)
    .superRefine(refusal("E201", (value) => (/^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(value) ? undefined : linkReason(readLink(value)))));
/** A short id: lower-case letters, digits and single hyphens. */
export const slug = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case letters, digits and single hyphens are wanted");
/** A point on the earth. */
export const point = () =>
  z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).meta({ description: "Degrees, WGS 84." });
/** A country by its code. */
export const country = () =>
  z
    .string()
    .regex(/^[A-Z]{2}$/, "two capital letters are wanted")
    .meta({ description: "ISO 3166-1 code of two letters." });
/** A zone of the time-zone database. */
export const timeZone = () =>
  z
    .string()
    .max(60)
    .superRefine(refusal("E401", (value) => (isTimeZone(value) ? undefined : "not in the time-zone database")))
    .meta({ description: "IANA time zone, such as America/Los_Angeles." });
/** A language by its tag. */
export const languageTag = () => z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, "a language tag such as en or es-MX is wanted");

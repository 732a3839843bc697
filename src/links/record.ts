/** The ledger's next record of a page: what was known of it, and what a check found today. */
import { foundOutcomes, type LinkCheck } from "../log/index.ts";
import type { Finding } from "./judge.ts";

/**
 * The record after a check. A page that the site lacks is `missing` at first, and `gone` once it was missed on two different days
 * with no finding of it between; that a check between was refused or got no answer does not count against that.
 */
export function recordOf(page: string, finding: Finding, before: LinkCheck | undefined, today: string): LinkCheck {
  const isFound = foundOutcomes.has(finding.outcome);
  const lacks = finding.outcome === "missing";
  const missing = isFound ? undefined : (before?.missing ?? (lacks ? today : undefined));
  const outcome = lacks && missing !== undefined && missing < today ? "gone" : finding.outcome;
  const same = before?.outcome === outcome;
  const found = isFound ? today : before?.found;
  const { status, reason, movedTo, title } = finding;
  return {
    page,
    outcome,
    checked: today,
    since: same ? before.since : outcome === "gone" && missing !== undefined ? missing : today,
    tries: same ? before.tries + 1 : 1,
    ...(found !== undefined && { found }),
    ...(missing !== undefined && { missing }),
    ...(status !== undefined && { status }),
    ...(reason !== undefined && { reason }),
    ...(movedTo !== undefined && { movedTo }),
    ...(title !== undefined && { title }),
  };
}

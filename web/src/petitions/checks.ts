// What the officer may note about the paper itself: the names of the law engine's question petition.eligibility,
// with what an ordinary paper has. Only what differs is sent.
import type { MatterKind } from "../api/types";

export const kChecks = {
  dated: { usual: true, kinds: null },
  sender_name_given: { usual: true, kinds: null },
  sender_address_given: { usual: true, kinds: null },
  signed_or_fingerprinted: { usual: true, kinds: null },
  legible: { usual: true, kinds: null },
  content_given: { usual: true, kinds: null },
  respondent_given: { usual: true, kinds: ["complaint"] },
  reason_given: { usual: true, kinds: ["complaint"] },
  request_given: { usual: true, kinds: ["complaint"] },
  accused_given: { usual: true, kinds: ["denunciation"] },
  contact_given: { usual: true, kinds: ["denunciation"] },
  insulting_or_against_policy: { usual: false, kinds: null },
  sent_to_many_bodies: { usual: false, kinds: null },
  includes_competent_body: { usual: false, kinds: null },
  already_guided: { usual: false, kinds: null },
} as const satisfies Record<string, { usual: boolean; kinds: readonly MatterKind[] | null }>;

export type Check = keyof typeof kChecks;

export function checksFor(kinds: readonly MatterKind[]): Check[] {
  return (Object.keys(kChecks) as Check[]).filter((check) => {
    const only: readonly MatterKind[] | null = kChecks[check].kinds;
    return only === null || kinds.some((kind) => only.includes(kind));
  });
}

/** The checks after one was ticked or unticked: an ordinary answer is left out. */
export function withCheck(checks: Record<string, boolean | string>, check: Check, value: boolean): Record<string, boolean | string> {
  const { [check]: _, ...others } = checks;
  return value === kChecks[check].usual ? others : { ...others, [check]: value };
}

// What the contract asks of a petition and the form has not got yet, and on which step it is asked.
// Only shapes (a name, a number): whether the petition is lawful is for the office.
import type { FieldError, Problem } from "../api/types";
import { portal_en } from "../text/portal.en";
import { portal_vi } from "../text/portal.vi";
import type { Draft } from "./draft";

export const kSteps = ["kind", "office", "event", "sender", "files", "review"] as const;
export type Step = (typeof kSteps)[number];

type Asked = keyof typeof portal_vi.errors;

/** Everything that is missing, in the order of the form. */
export function missing(draft: Draft): FieldError[] {
  const found: FieldError[] = [];
  const ask = (field: Asked, fine: boolean) => fine || found.push(formError(field));
  ask("kind", draft.kind !== "");
  ask("unit_id", draft.office !== null);
  ask("topic", draft.topic !== "");
  ask("summary", draft.summary.trim().length >= 5);
  ask("people_count", /^[1-9]\d{0,4}$/.test(draft.people_count.trim()));
  ask("sender.name", draft.sender.name.trim().length >= 2);
  ask("sender.birth_year", draft.sender.birth_year === "" || /^(19|20)\d\d$/.test(draft.sender.birth_year));
  return found;
}

export function formError(field: Asked, as: string = field): FieldError {
  return { field: as, code: "form.missing", message: portal_vi.errors[field], message_en: portal_en.errors[field] };
}

/** What the form says before it asks the server. */
export function incomplete(errors: FieldError[]): Problem {
  return { type: "about:blank", title: "", title_en: "", status: 422, code: "form.incomplete", errors };
}

/** The step on which a field of the contract is asked; what the form does not ask belongs to the review. */
export function stepOf(field: string): Step {
  if (field === "kind") return "kind";
  if (field === "unit_id") return "office";
  if (field.startsWith("sender") || field === "people_count") return "sender";
  if (field.startsWith("files")) return "files";
  const event = ["topic", "summary", "full_text", "request", "respondent", "previous_handling", "place_code"];
  return event.includes(field) ? "event" : "review";
}

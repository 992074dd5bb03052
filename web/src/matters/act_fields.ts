// Which boxes each act of the contract (schemas Act_<act>) has. Whether an act may be done, and which words a choice
// has, the server says; here is only the shape of the paper to fill in. The compiler asks for every act.
import type { ActBody, ActName, Matter } from "../api/types";

export type FieldKind = "day" | "text" | "long" | "unit" | "staff" | "kind" | "topic" | "belongs_to" | "checks" | "choice" | "choices" | "delivered_how" | "tick";

export interface ActField {
  name: string;
  kind: FieldKind;
  required?: boolean;
  maxLength?: number;
  /** Which of the lists named by the matter the words come from. */
  list?: keyof Matter["choice_lists"];
  /** Asked for only where a sealed sender is shown from now on: a denunciation that turns out to be none. */
  onlyOpening?: boolean;
}

const on: ActField = { name: "on", kind: "day", required: true };
const document_number: ActField = { name: "document_number", kind: "text", maxLength: 100 };
const decision: ActField = { ...document_number, required: true };
const reason: ActField = { name: "reason", kind: "long", required: true, maxLength: 2000 };
const note: ActField = { name: "note", kind: "long", maxLength: 1000 };

export const kActFields: Record<ActName, readonly ActField[]> = {
  classify: [
    { name: "kind", kind: "kind", required: true },
    { name: "topic", kind: "topic", required: true },
    { name: "belongs_to", kind: "belongs_to", required: true },
    { name: "summary", kind: "long", maxLength: 1000 },
    { name: "respondent", kind: "text", maxLength: 300 },
    { name: "checks", kind: "checks" },
    { name: "reason", kind: "long", maxLength: 2000, onlyOpening: true },
    on,
  ],
  accept: [on, document_number],
  refuse: [{ name: "ground", kind: "choice", required: true, list: "ground" }, reason, on, document_number],
  forward: [{ name: "to", kind: "unit", required: true, maxLength: 300 }, reason, on, document_number],
  guide: [{ name: "to", kind: "unit", required: true, maxLength: 300 }, reason, on, document_number],
  ask_to_split: [reason, on],
  file: [reason, on],
  assign: [{ name: "assignee_id", kind: "staff", required: true }, note],
  determine_complexity: [{ name: "grounds", kind: "choices", required: true, list: "complexity" }, decision, on],
  determine_remote: [reason, on, document_number],
  extend: [{ name: "grounds", kind: "choices", required: true, list: "complexity" }, reason, decision, on],
  suspend: [{ name: "ground", kind: "choice", required: true, list: "suspension" }, reason, decision, on],
  continue: [reason, decision, on],
  terminate: [{ name: "ground", kind: "choice", required: true, list: "termination" }, { name: "nothing_remains", kind: "tick", required: true }, reason, decision, on],
  begin_appraisal: [reason, decision, on],
  end_appraisal: [on, document_number],
  send_notice: [{ name: "how", kind: "delivered_how", required: true }, on, note],
  decide: [
    { name: "result", kind: "choice", required: true, list: "result" },
    decision,
    { name: "text", kind: "long", required: true, maxLength: 20000 },
    { name: "evidence", kind: "long", required: true, maxLength: 4000 },
    on,
  ],
  deliver: [{ name: "how", kind: "delivered_how", required: true }, on, note],
  close: [on, note],
  withdraw: [{ name: "signed", kind: "tick", required: true }, { name: "coerced", kind: "tick" }, reason, on],
  reopen: [reason, { name: "coerced", kind: "tick" }, on],
};

/** The boxes of an act for this matter, as it is filled in now. */
export function fieldsOf(act: ActName, matter: Matter, typed: Typed): readonly ActField[] {
  const opens = matter.kind === "denunciation" && typed["kind"] !== "denunciation";
  return kActFields[act].filter((field) => opens || field.onlyOpening !== true);
}

export type Typed = Record<string, string | boolean | string[] | Record<string, boolean | string> | null>;

/** The boxes as they stand at first: today, and for classifying what the paper was registered with. */
export function startOf(act: ActName, matter: Matter, today: string): Typed {
  const typed: Typed = {};
  for (const field of kActFields[act]) typed[field.name] = emptyOf(field.kind);
  if ("on" in typed) typed["on"] = today;
  if (act === "classify") {
    const { kind, topic, belongs_to, checks, summary, respondent } = matter;
    Object.assign(typed, { kind, topic, belongs_to, checks: { ...checks }, summary: summary ?? "", respondent: respondent ?? "" });
  }
  if (act === "deliver" || act === "send_notice") typed["how"] = "in_person";
  if (act === "forward") typed["to_unit_id"] = null;
  return typed;
}

function emptyOf(kind: FieldKind): Typed[string] {
  if (kind === "tick") return false;
  if (kind === "choices") return [];
  return kind === "checks" ? {} : "";
}

/** The body of the act: exactly its fields, an empty box that may be empty as null. */
export function asBody(act: ActName, typed: Typed): ActBody {
  const body: Record<string, unknown> = {};
  for (const { name, required } of kActFields[act]) {
    const value = typed[name];
    const text = typeof value === "string" ? value.trim() : value;
    body[name] = text === "" && required !== true ? null : text;
  }
  if (act === "forward") body["to_unit_id"] = typed["to_unit_id"] ?? null;
  return body as ActBody;
}

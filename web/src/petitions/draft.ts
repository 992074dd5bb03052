// A paper while it is being entered: everything as typed text, and what of it is sent to the server.
import { newKey } from "../api/client";
import type { BelongsTo, Channel, Content, Identity, KeptFile, MatterKind, NewPetition } from "../api/types";

export interface DraftSender {
  kind: Identity["kind"];
  name: string;
  birth_year: string;
  id_kind: NonNullable<Identity["id_kind"]> | "";
  id_number: string;
  id_issued_on: string;
  id_issued_by: string;
  address: string;
  commune_code: string | null;
  phone: string;
  email: string;
  representative: boolean;
}

export interface DraftContent {
  kind: MatterKind;
  topic: string;
  summary: string;
  respondent: string;
  belongs_to: BelongsTo;
  place: string;
  place_code: string | null;
}

export interface Draft {
  /** The idempotency key: the same paper is never registered twice, however often it is sent. */
  key: string;
  unit_id: string;
  channel: Channel;
  forwarded_by: string;
  received_on: string;
  written_on: string;
  anonymous: boolean;
  senders: DraftSender[];
  group: boolean;
  people_count: string;
  appointment_document: boolean;
  contents: DraftContent[];
  checks: Record<string, boolean | string>;
  full_text: string;
  request: string;
  previous_handling: string;
  instance: "first" | "second";
  /** The matter of the first instance, when this is the second. */
  previous: { id: string; number: string } | null;
  files: KeptFile[];
  duplicate_of: { id: string; number: string } | null;
}

export function newSender(): DraftSender {
  return {
    kind: "person",
    name: "",
    birth_year: "",
    id_kind: "",
    id_number: "",
    id_issued_on: "",
    id_issued_by: "",
    address: "",
    commune_code: null,
    phone: "",
    email: "",
    representative: false,
  };
}

export function newContent(kind: MatterKind): DraftContent {
  return { kind, topic: "", summary: "", respondent: "", belongs_to: "own_body", place: "", place_code: null };
}

export function newDraft(unit_id: string, today: string): Draft {
  return {
    key: newKey(),
    unit_id,
    channel: "counter",
    forwarded_by: "",
    received_on: today,
    written_on: "",
    anonymous: false,
    senders: [newSender()],
    group: false,
    people_count: "",
    appointment_document: false,
    contents: [newContent("complaint")],
    checks: {},
    full_text: "",
    request: "",
    previous_handling: "",
    instance: "first",
    previous: null,
    files: [],
    duplicate_of: null,
  };
}

/** Holds a denunciation: the form says how its draft is guarded. */
export function isDenunciation(draft: Draft): boolean {
  return draft.contents.some((content) => content.kind === "denunciation");
}

/** Nothing worth keeping has been typed yet. */
export function isUntouched(draft: Draft): boolean {
  const typed = [draft.full_text, draft.request, draft.previous_handling, draft.forwarded_by];
  for (const sender of draft.senders) typed.push(sender.name, sender.address, sender.id_number, sender.phone);
  for (const content of draft.contents) typed.push(content.summary, content.respondent);
  return draft.files.length === 0 && typed.every((text) => text.trim() === "");
}

export function asPetition(draft: Draft): NewPetition {
  const second = draft.instance === "second" && draft.contents.some((content) => content.kind === "complaint");
  return {
    unit_id: draft.unit_id,
    channel: draft.channel,
    forwarded_by: draft.channel === "forwarded" ? given(draft.forwarded_by) : null,
    received_on: draft.received_on,
    written_on: given(draft.written_on),
    anonymous: draft.anonymous,
    senders: draft.anonymous ? [] : draft.senders.map(asIdentity),
    people_count: draft.group ? number(draft.people_count) : null,
    appointment_document: draft.group && draft.appointment_document,
    contents: draft.contents.map(asContent),
    checks: draft.checks,
    full_text: given(draft.full_text),
    request: given(draft.request),
    previous_handling: given(draft.previous_handling),
    instance: second ? "second" : "first",
    previous_matter_id: second ? (draft.previous?.id ?? null) : null,
    files: draft.files.map((file) => file.id),
    duplicate_of: draft.duplicate_of?.id ?? null,
  };
}

export function asIdentity(sender: DraftSender): Identity {
  return {
    kind: sender.kind,
    name: sender.name.trim(),
    birth_year: number(sender.birth_year),
    id_kind: sender.id_kind === "" ? null : sender.id_kind,
    id_number: given(sender.id_number),
    id_issued_on: given(sender.id_issued_on),
    id_issued_by: given(sender.id_issued_by),
    address: given(sender.address),
    commune_code: sender.commune_code,
    phone: given(sender.phone),
    email: given(sender.email),
    representative: sender.representative,
  };
}

export function asContent(content: DraftContent): Content {
  return {
    kind: content.kind,
    topic: content.topic,
    summary: content.summary.trim(),
    respondent: given(content.respondent),
    belongs_to: content.belongs_to,
    place_code: content.place_code,
  };
}

export function given(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

/** A whole number, or null when left empty; other text goes on as NaN and the server names the field. */
export function number(text: string): number | null {
  return text.trim() === "" ? null : Number(text.trim());
}

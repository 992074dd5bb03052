// A visit while it is being written down: everything as typed text, and what of it is sent to the server.
import { newKey } from "../api/client";
import type { BookingRow, NewVisit, VisitDocument, VisitOutcome } from "../api/types";
import { asContent, asIdentity, given, newContent, newSender, number, type DraftContent, type DraftSender } from "../petitions/draft";

export interface DraftDocument {
  name: string;
  pages: string;
  condition: NonNullable<VisitDocument["condition"]>;
  copies: string;
}

export interface VisitDraft {
  /** The idempotency key: the same visit is never recorded twice, however often it is sent. */
  key: string;
  unit_id: string;
  received_on: string;
  received_at: string;
  /** Of the head's reception of that day; empty: the daily desk. */
  session_id: string;
  /** Asked of an online reception only: then a denunciation may not be heard there. */
  asks_secrecy: boolean;
  paper_page: string;
  people: DraftSender[];
  people_count: string;
  identity_missing_because: string;
  appointment_document: boolean;
  signed_by_all: boolean;
  contents: DraftContent[];
  handled_before_by: string;
  documents: DraftDocument[];
  outcome: VisitOutcome;
  request: string;
  matter: { id: string; number: string } | null;
  guided_to: string;
  document_number: string;
  explanation: string;
  ground: string;
  ground_on: string;
}

export function newVisit(unit_id: string, today: string, now: string): VisitDraft {
  return {
    key: newKey(),
    unit_id,
    received_on: today,
    received_at: now,
    session_id: "",
    asks_secrecy: true,
    paper_page: "",
    people: [newSender()],
    people_count: "1",
    identity_missing_because: "",
    appointment_document: false,
    signed_by_all: false,
    contents: [newContent("complaint")],
    handled_before_by: "",
    documents: [],
    outcome: "paper_taken",
    request: "",
    matter: null,
    guided_to: "",
    document_number: "",
    explanation: "",
    ground: "",
    ground_on: "",
  };
}

/** What is known already of somebody who booked: who denounces is not named by his booking. */
export function withBooking(draft: VisitDraft, booked: BookingRow): VisitDraft {
  const [matter] = booked.matters;
  return {
    ...draft,
    people: [{ ...newSender(), name: booked.hides_person ? "" : (booked.label ?? "") }],
    people_count: String(booked.people_count),
    contents: [{ ...newContent(booked.kind), summary: booked.content ?? "" }],
    ...(matter && { outcome: "linked" as const, matter: { id: matter.id, number: matter.number } }),
  };
}

export function newDocument(): DraftDocument {
  return { name: "", pages: "1", condition: "copy", copies: "1" };
}

/** Nothing worth keeping has been typed yet. */
export function isUntouched(draft: VisitDraft): boolean {
  const typed = [draft.explanation, draft.request, draft.guided_to, draft.handled_before_by];
  for (const person of draft.people) typed.push(person.name, person.address, person.id_number, person.phone);
  for (const content of draft.contents) typed.push(content.summary, content.respondent);
  return draft.documents.length === 0 && typed.every((text) => text.trim() === "");
}

/** Somebody who was turned away may have said neither who he is nor what he wants. */
function isNamed(person: DraftSender): boolean {
  return [person.name, person.id_number, person.address, person.phone].some((text) => text.trim() !== "");
}

function isTold(content: DraftContent): boolean {
  return content.summary.trim() !== "" || content.topic !== "";
}

export function asVisit(draft: VisitDraft): NewVisit {
  const { outcome } = draft;
  const refused = outcome === "refused";
  return {
    unit_id: draft.unit_id,
    received_on: draft.received_on,
    received_at: draft.received_at.trim(),
    session_id: given(draft.session_id),
    ...(draft.session_id !== "" && { asks_secrecy: draft.asks_secrecy }),
    paper_page: given(draft.paper_page),
    people: draft.people.filter((person) => !refused || isNamed(person)).map(asIdentity),
    people_count: number(draft.people_count),
    identity_missing_because: given(draft.identity_missing_because),
    appointment_document: draft.appointment_document,
    signed_by_all: draft.signed_by_all,
    contents: draft.contents.filter((content) => !refused || isTold(content)).map(asContent),
    handled_before_by: given(draft.handled_before_by),
    documents: draft.documents.map((document) => ({ name: document.name.trim(), pages: number(document.pages) ?? 1, condition: document.condition, copies: number(document.copies) ?? 1 })),
    outcome,
    explanation: given(draft.explanation),
    ...(outcome === "paper_taken" && { paper: { request: given(draft.request) } }),
    ...(outcome === "linked" && { matter_id: draft.matter?.id ?? null }),
    ...(outcome === "guided" && { guided_to: given(draft.guided_to), document_number: given(draft.document_number) }),
    ...(refused && { ground: given(draft.ground), ground_on: given(draft.ground_on) }),
  };
}

// The petition being written, and where it may be kept. The draft of a denunciation (and of a petition whose
// kind is not known yet) lives in this tab only and is gone when the tab is closed; it never reaches the
// storage that outlives the tab. Who sends it is not kept at all: a browser writes what a tab keeps to its disk and
// leaves it there, readable, when the tab and the browser are closed. The draft of another petition survives a crash of the browser. Nothing here is
// sent anywhere.
import { get, put, remove } from "../drafts/disk";
import type { Identity, KeptFile, MatterKind, PortalPetition, UnitRef } from "../api/types";

export interface Draft {
  kind: MatterKind | "";
  office: UnitRef | null;
  place: { code: string; name: string } | null;
  topic: string;
  summary: string;
  full_text: string;
  request: string;
  respondent: string;
  previous_handling: string;
  people_count: string;
  sender: {
    kind: Identity["kind"];
    name: string;
    birth_year: string;
    id_kind: NonNullable<Identity["id_kind"]> | "";
    id_number: string;
    address: string;
    phone: string;
    email: string;
    representative: boolean;
  };
  files: KeptFile[];
  /** The key of the sending, made at the first attempt and kept until a receipt has come. */
  key: string;
  /** What has gone out under that key and may have arrived. */
  sent: string[];
}

export const kEmptyDraft: Draft = {
  kind: "",
  office: null,
  place: null,
  topic: "",
  summary: "",
  full_text: "",
  request: "",
  respondent: "",
  previous_handling: "",
  people_count: "1",
  sender: { kind: "person", name: "", birth_year: "", id_kind: "", id_number: "", address: "", phone: "", email: "", representative: false },
  files: [],
  key: "",
  sent: [],
};

const kKey = "tiepdan.portal.draft";
const kUntilSent = "9999-12-31"; // drafts/disk.ts sweeps out what is old

export function outlivesTab(kind: Draft["kind"]): boolean {
  return kind === "complaint" || kind === "feedback";
}

let held: Draft = kEmptyDraft;

/** Finds what was kept before this page was loaded. To be awaited once, before anything is shown. */
export async function wakeDraft(): Promise<void> {
  const kept = inTab() ?? (await get<Partial<Draft>>(kKey))?.value;
  if (kept) held = { ...kEmptyDraft, ...kept, sender: { ...kEmptyDraft.sender, ...kept.sender } };
}

/** Keeps it; resolves when it is where its kind allows. */
export async function keepDraft(draft: Draft): Promise<void> {
  held = draft;
  const outlives = outlivesTab(draft.kind);
  keepInTab(outlives ? null : JSON.stringify({ ...draft, sender: kEmptyDraft.sender }));
  if (outlives) await put(kKey, { saved_at: kUntilSent, value: draft });
  else await remove(kKey);
}

export function keptDraft(): Draft {
  return held;
}

export async function eraseDraft(): Promise<void> {
  held = kEmptyDraft;
  keepInTab(null);
  await remove(kKey);
}

function inTab(): Partial<Draft> | null {
  try {
    return JSON.parse(sessionStorage.getItem(kKey) ?? "null") as Partial<Draft> | null;
  } catch {
    return null;
  }
}

function keepInTab(text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(kKey);
    else sessionStorage.setItem(kKey, text);
  } catch {
    // A full or locked storage: the text is still on the screen.
  }
}

export function isEmpty(draft: Draft): boolean {
  return JSON.stringify({ ...draft, key: "", sent: [] }) === JSON.stringify(kEmptyDraft);
}

/** The body of POST /portal/petitions. Assumes that `missing` found nothing. */
export function petitionOf(draft: Draft): PortalPetition {
  const { sender } = draft;
  return {
    unit_id: draft.office?.id ?? "",
    kind: draft.kind as MatterKind,
    topic: draft.topic,
    summary: oneLine(draft.summary),
    full_text: given(draft.full_text),
    request: given(draft.request),
    respondent: given(oneLine(draft.respondent)),
    previous_handling: given(draft.previous_handling),
    place_code: draft.place?.code ?? null,
    people_count: Number(draft.people_count) || 1,
    sender: {
      kind: sender.kind,
      name: oneLine(sender.name),
      birth_year: sender.kind === "person" && sender.birth_year !== "" ? Number(sender.birth_year) : null,
      id_kind: sender.id_kind === "" ? null : sender.id_kind,
      id_number: sender.id_kind === "" ? null : given(sender.id_number),
      address: given(oneLine(sender.address)),
      phone: given(sender.phone),
      email: given(sender.email),
      representative: Number(draft.people_count) > 1 && sender.representative,
    },
    files: draft.files.map((file) => file.id),
  };
}

function given(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

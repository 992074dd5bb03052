// The state of a list of matters in the address of the page, both ways. Anything unknown in an address is dropped.
import type { MatterKind, Stage } from "../api/types";

export const kKinds = ["complaint", "denunciation", "feedback"] as const satisfies readonly MatterKind[];
export const kStages = [
  "received",
  "classified",
  "accepted",
  "decided",
  "delivered",
  "terminated",
  "closed",
  "refused",
  "forwarded",
  "guided",
  "split_asked",
  "filed",
  "withdrawn",
] as const satisfies readonly Stage[];
export const kWaiting = ["reception", "head", "handler", "nobody", "others"] as const;
export const kDue = ["overdue", "soon", "later"] as const;
export const kAnswered = ["in_time", "late", "any", "none"] as const;
export const kAssigned = ["me", "nobody"] as const;
export const kSorts = ["due_on.asc", "due_on.desc", "received_on.desc", "received_on.asc"] as const;

export interface MatterQuery {
  unit_id: string;
  /** "" is as the person's own post has it. */
  below: "true" | "false" | "";
  kind: MatterKind | "";
  stage: Stage | "";
  open: "true" | "false" | "";
  due: (typeof kDue)[number] | "";
  answered: (typeof kAnswered)[number] | "";
  topic: string;
  assigned: (typeof kAssigned)[number] | "";
  waiting: (typeof kWaiting)[number] | "";
  received_from: string;
  received_to: string;
  sort: (typeof kSorts)[number];
}

export const kNoConditions: MatterQuery = {
  unit_id: "",
  below: "",
  kind: "",
  stage: "",
  open: "",
  due: "",
  answered: "",
  topic: "",
  assigned: "",
  waiting: "",
  received_from: "",
  received_to: "",
  sort: "due_on.asc",
};

export function readQuery(words: URLSearchParams): MatterQuery {
  const one = <T extends string>(name: string, allowed: readonly T[]): T | "" => allowed.find((each) => each === words.get(name)) ?? "";
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(words.get(name) ?? "") ? (words.get(name) ?? "") : "");
  return {
    unit_id: words.get("unit_id") ?? "",
    below: one("below", ["true", "false"]),
    kind: one("kind", kKinds),
    stage: one("stage", kStages),
    open: one("open", ["true", "false"]),
    due: one("due", kDue),
    answered: one("answered", kAnswered),
    topic: words.get("topic") ?? "",
    assigned: one("assigned", kAssigned),
    waiting: one("waiting", kWaiting),
    received_from: day("received_from"),
    received_to: day("received_to"),
    sort: kSorts.find((each) => each === words.get("sort")) ?? "due_on.asc",
  };
}

/** The words of the address: only what differs from an unconditioned list. */
export function writeQuery(query: Partial<MatterQuery>): URLSearchParams {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...kNoConditions, ...query })) {
    if (value !== "" && !(name === "sort" && value === kNoConditions.sort)) words.set(name, String(value));
  }
  return words;
}

/** What the server is asked: as in the address, the order split in two. */
export function askedQuery(query: MatterQuery): Record<string, string> {
  const [sort = "due_on", order = "asc"] = query.sort.split(".");
  const { sort: _, ...conditions } = query;
  return { ...conditions, sort, order };
}

/** How many conditions are set, the unit and the order apart. */
export function conditionCount(query: MatterQuery): number {
  const { unit_id: _unit, below: _below, sort: _sort, ...conditions } = query;
  return Object.values(conditions).filter((value) => value !== "").length;
}

export function listAddress(query: Partial<MatterQuery>): string {
  const words = writeQuery(query).toString();
  return words === "" ? "/matters" : `/matters?${words}`;
}

/** How many the figure counted that opened a list: kept beside the address, not in it. */
export interface Counting {
  counted: number;
}

export function countedIn(state: unknown): number | null {
  const { counted } = (state ?? {}) as Partial<Counting>;
  return typeof counted === "number" ? counted : null;
}

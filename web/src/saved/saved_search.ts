// What a person keeps under a name, and the address that opens it.
import { call, type Answer } from "../api/client";
import type { NewSavedSearch, SavedSearch } from "../api/types";

/** Where a kept one opens: the list with its conditions, or the search. */
export function savedAddress({ list, query }: Pick<SavedSearch, "list" | "query">): string {
  const words = new URLSearchParams();
  const { sort, order, ...rest } = query;
  for (const [name, value] of Object.entries(rest)) if (value !== "") words.set(name, value);
  const sorted = `${sort ?? "due_on"}.${order ?? "asc"}`;
  if (list === "matters" && sorted !== "due_on.asc") words.set("sort", sorted);
  const text = words.toString();
  return `${list === "matters" ? "/matters" : "/search"}${text === "" ? "" : `?${text}`}`;
}

/** Only what is set: the server keeps no empty conditions. */
export function keptQuery(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
}

export function keep(saved: NewSavedSearch): Promise<Answer<SavedSearch>> {
  return call<SavedSearch>("/saved-searches", { method: "POST", body: saved });
}

export function change({ id, ...saved }: SavedSearch): Promise<Answer<SavedSearch>> {
  return call<SavedSearch>(`/saved-searches/${encodeURIComponent(id)}`, { method: "PUT", body: saved });
}

export function drop({ id }: SavedSearch): Promise<Answer<void>> {
  return call<void>(`/saved-searches/${encodeURIComponent(id)}`, { method: "DELETE" });
}

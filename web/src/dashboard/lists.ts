// From a figure to the list that holds exactly the matters counted in it: the server gives both halves of its address.
import type { Dashboard, Figures } from "../api/types";
import { listAddress, type Counting, type MatterQuery } from "../worklist/matter_query";

export type Counted = keyof Dashboard["narrow"];
export type ListQuery = Dashboard["list"];

export const kCounted = ["matters", "answered", "in_time", "late", "open", "overdue"] as const satisfies readonly Counted[];

export interface Group {
  figures: Figures;
  list: ListQuery;
}

/** What a link to the list needs: its address, and how many the figure counted, for the list to say. */
export function listOf(group: Group, counted: Counted, narrow: Dashboard["narrow"]): { to: string; state: Counting } {
  return { to: listAddress({ ...group.list, ...narrow[counted] } as Partial<MatterQuery>), state: { counted: group.figures[counted] } };
}

/** The part of the answered that was in time, or null when nothing is answered. */
export function inTimeRate({ answered, in_time }: Figures): number | null {
  return answered === 0 ? null : in_time / answered;
}

export function showRate(rate: number | null): string {
  return rate === null ? "–" : `${Math.round(rate * 100)}%`;
}

/** "2026-03" → "3/2026" */
export function showMonth(month: string): string {
  const [year, number] = month.split("-");
  return `${Number(number)}/${year}`;
}

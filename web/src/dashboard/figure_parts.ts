import type { Figures } from "../api/types";

export const kParts = ["in_time", "late", "open", "overdue"] as const;
export type Part = (typeof kParts)[number];

/**
 * The matters of a group split in four that never add up to more than all: answered in time, answered late, overdue, and the rest.
 * An answered matter may still be open (its answer is to be sent), so `open` itself is no part.
 */
export function partsOf(figures: Figures): Record<Part, number> {
  const { matters, in_time, late } = figures;
  const overdue = Math.min(figures.overdue, Math.max(0, matters - in_time - late));
  return { in_time, late, open: Math.max(0, matters - in_time - late - overdue), overdue };
}

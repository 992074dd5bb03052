import type { Figures } from "../api/types";

export const kParts = ["in_time", "late", "open", "overdue"] as const;
export type Part = (typeof kParts)[number];

/** The matters of a group split in four: answered in time, answered late, open and within time, open and overdue. */
export function partsOf(figures: Figures): Record<Part, number> {
  return { in_time: figures.in_time, late: figures.late, open: Math.max(0, figures.open - figures.overdue), overdue: figures.overdue };
}

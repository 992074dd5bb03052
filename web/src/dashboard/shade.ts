// How dark a unit's tile is: 0 (well) to 4 (badly), or null when there is nothing to judge. The darker the worse, in
// one colour, so that it can be told apart without seeing colours and on paper.
import type { Figures } from "../api/types";
import { inTimeRate } from "./lists";

export const kMeasures = ["overdue", "in_time"] as const;
export type Measure = (typeof kMeasures)[number];
export type Shade = 0 | 1 | 2 | 3 | 4;

const kSteps: Record<Measure, readonly number[]> = { overdue: [0, 0.1, 0.25, 0.5], in_time: [0.05, 0.15, 0.3, 0.5] };

/** The bad part: of what is open, how much is overdue; of what is answered, how much was late. */
export function shade(figures: Figures, measure: Measure): Shade | null {
  const bad = measure === "overdue" ? (figures.open === 0 ? null : figures.overdue / figures.open) : late(figures);
  if (bad === null) return null;
  const step = kSteps[measure].findIndex((most) => bad <= most + 1e-9);
  return (step === -1 ? 4 : step) as Shade;
}

function late(figures: Figures): number | null {
  const rate = inTimeRate(figures);
  return rate === null ? null : 1 - rate;
}

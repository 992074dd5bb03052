import type { Draft } from "../draft";
import type { Writing } from "../useDraft";

export interface StepProps {
  draft: Draft;
  change: Writing["change"];
}

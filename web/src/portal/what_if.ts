// What the citizen asks of the law engine: which question, and the circumstances as the engine names them.
import type { components } from "../api/types.gen";

export type LawAnswer = components["schemas"]["LawAnswer"];

export const kQuestions = ["complaint.acceptance_due", "complaint.resolution_due", "denunciation.initial_processing_due", "denunciation.resolution_due"] as const;
export type Question = (typeof kQuestions)[number];

export interface WhatIf {
  question: Question;
  instance: "first" | "second";
  remote: boolean;
  complex: boolean;
  several: boolean;
  extensions: string;
  criteria: string;
}

export const kNothingAsked: WhatIf = { question: "complaint.acceptance_due", instance: "first", remote: false, complex: false, several: false, extensions: "0", criteria: "1" };

export interface Asked {
  question: Question;
  input: Record<string, unknown>;
}

/** The day a question starts from, by the engine's name. */
export function startOf(question: Question): "received_on" | "accepted_on" {
  return question === "complaint.acceptance_due" || question === "denunciation.initial_processing_due" ? "received_on" : "accepted_on";
}

/** The body of POST /law/ask. */
export function askedOf(what_if: WhatIf, day: string): Asked {
  return { question: what_if.question, input: { [startOf(what_if.question)]: day, ...circumstances(what_if) } };
}

function circumstances(what_if: WhatIf): Record<string, unknown> {
  switch (what_if.question) {
    case "complaint.acceptance_due":
      return {};
    case "complaint.resolution_due":
      return { instance: what_if.instance, remote: what_if.remote, complex: what_if.complex, complexity_documented: what_if.complex };
    case "denunciation.initial_processing_due":
      return { several_places_or_delegated_check: what_if.several };
    case "denunciation.resolution_due":
      return { extensions_decided: number(what_if.extensions), criteria_met: what_if.extensions === "0" ? 0 : number(what_if.criteria) };
  }
}

function number(typed: string): number {
  return /^\d$/.test(typed) ? Number(typed) : 0;
}

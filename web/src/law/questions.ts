// Which questions of the law engine the deadline page asks, and the name of the day each starts from.
export const kQuestions = {
  acceptance: { name: "complaint.acceptance_due", start: "received_on" },
  resolution: { name: "complaint.resolution_due", start: "accepted_on" },
  processing: { name: "denunciation.initial_processing_due", start: "received_on" },
  denunciation: { name: "denunciation.resolution_due", start: "accepted_on" },
} as const;

export type Question = keyof typeof kQuestions;

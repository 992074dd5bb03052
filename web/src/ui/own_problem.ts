import type { Problem } from "../api/types";

/** A problem found before asking the server, in the words of the screen, at one field. */
export function ownProblem(field: string, message: string): Problem {
  return ownProblems([{ field, message }]);
}

export function ownProblems(errors: readonly { field: string; message: string }[]): Problem {
  const title = errors[0]?.message ?? "";
  return {
    type: "about:blank",
    title,
    title_en: title,
    status: 0,
    code: "client.input",
    errors: errors.map(({ field, message }) => ({ field, code: "client.input", message, message_en: message })),
  };
}

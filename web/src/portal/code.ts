// The citizen's code as people read and type it. It is kept in memory or in this tab only, never in an address.

/** "1234567890123456" → "1234 5678 9012 3456". */
export function showCode(code: string): string {
  return readCode(code).replace(/(.{4})(?=.)/g, "$1 ");
}

/** What was typed, without blanks, dashes and dots. */
export function readCode(typed: string): string {
  return typed.replace(/[^0-9A-Za-z]/g, "").toUpperCase();
}

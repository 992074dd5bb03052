/** A citizen's code in groups of four, as it is read out and typed: "1234 5678 9012 3456". */
export function showCode(code: string): string {
  return /^\d+$/.test(code) ? code.replace(/(\d{4})(?=\d)/g, "$1 ") : code;
}

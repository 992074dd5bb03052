/** The page of a rule: an address with a dot in it is no page. */
export function rulePath(rule: string): string {
  return `/law/rules/${rule.replace(".", "/")}`;
}

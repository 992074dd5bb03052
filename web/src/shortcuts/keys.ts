// Which key does what. The list is what the help shows and what the keyboard obeys.
export type Meaning = "new_paper" | "search" | "go_today" | "go_worklist" | "go_dashboard" | "go_units" | "go_staff" | "go_law" | "next_row" | "previous_row" | "offer" | "help";

export const kShortcuts: readonly { keys: readonly string[]; meaning: Meaning }[] = [
  { keys: ["n"], meaning: "new_paper" },
  { keys: ["/"], meaning: "search" },
  { keys: ["g", "h"], meaning: "go_today" },
  { keys: ["g", "w"], meaning: "go_worklist" },
  { keys: ["g", "d"], meaning: "go_dashboard" },
  { keys: ["g", "u"], meaning: "go_units" },
  { keys: ["g", "s"], meaning: "go_staff" },
  { keys: ["g", "t"], meaning: "go_law" },
  { keys: ["j"], meaning: "next_row" },
  { keys: ["k"], meaning: "previous_row" },
  { keys: ["1…9"], meaning: "offer" },
  { keys: ["?"], meaning: "help" },
];

/** What pressing `key` after `before` means, or null. */
export function keyMeans(before: string, key: string): Meaning | null {
  const pair = kShortcuts.find(({ keys }) => keys.length === 2 && keys[0] === before && keys[1] === key);
  const single = kShortcuts.find(({ keys }) => keys.length === 1 && (keys[0] === key || (keys[0] === "1…9" && /^[1-9]$/.test(key))));
  return (pair ?? single)?.meaning ?? null;
}

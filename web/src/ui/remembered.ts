// Choices about the screen that this machine remembers, for whoever sits at it. Nothing about people or their work.
const kNames = ["language", "text_size", "shortcuts"] as const;
type Name = (typeof kNames)[number];

export function remembered(name: Name): string | null {
  try {
    return localStorage.getItem(`tiepdan.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: Name, value: string): void {
  try {
    localStorage.setItem(`tiepdan.${name}`, value);
  } catch {
    // A locked-down browser forgets the choice; nothing else is lost.
  }
}

/** Does what empties the browser's storage (signing out), and puts the choices back. */
export async function rememberThrough<T>(emptying: () => Promise<T>): Promise<T> {
  const choices = kNames.map((name) => [name, remembered(name)] as const);
  const result = await emptying();
  for (const [name, value] of choices) if (value !== null) remember(name, value);
  return result;
}

import { useWords } from "../text/words";

/** Says on every page that the data is made up. */
export function Ribbon() {
  const words = useWords();
  return (
    <aside className="ribbon" aria-label={words.demonstration}>
      {words.demonstration}
    </aside>
  );
}

import { useWords } from "../text/words";

/** Says on every page that the data is made up. */
export function Ribbon() {
  const words = useWords();
  return (
    <p className="ribbon" role="note">
      {words.demonstration}
    </p>
  );
}

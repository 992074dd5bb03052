import { useWords } from "../text/words";

export function SkipLink() {
  const words = useWords();
  return (
    <a
      className="skip-link"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}
    >
      {words.skip}
    </a>
  );
}

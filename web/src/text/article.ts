import { spellCitation } from "./citation";
import { useWords } from "./words";

/** An article as it is shown, with the doubt beside it where nobody has compared it with the text yet. */
export function useArticle(): (cited: { article: string; unverified: boolean }) => string {
  const words = useWords();
  return ({ article, unverified }) => (unverified ? `${spellCitation(article)} (${words.unverified})` : spellCitation(article));
}

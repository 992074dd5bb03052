import type { LawAnswer, LawField, LawQuestion } from "../api/types";
import { spellCitation } from "../text/citation";
import { showDay, showInstant } from "../text/day";
import { useLanguage } from "../text/language";
import { useWords } from "../text/words";
import { capital } from "./QuestionFields";

/** Everything the engine answered, under the names of its catalogue. */
export function AnswerFacts({ question, answer }: { question: LawQuestion; answer: LawAnswer }) {
  const { language } = useLanguage();
  return (
    <dl className="answer-facts">
      {question.answers
        .filter((field) => field.name in answer.answer)
        .map((field) => (
          <div key={field.name}>
            <dt>{capital(field[language])}</dt>
            <dd>
              <Shown field={field} value={answer.answer[field.name]} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Shown({ field, value }: { field: LawField; value: unknown }) {
  const t = useWords().what_if;
  const { language } = useLanguage();
  const word = (text: string) => field.words?.find((each) => each.word === text)?.[language];
  const shown = (each: unknown): string => {
    if (each === true) return t.yes;
    if (each === false) return t.no;
    if (each === null) return "–";
    if (typeof each === "string") return word(each) ?? (field.type === "datetime" ? showInstant(each) : showDay(each));
    if (Array.isArray(each)) return each.length === 0 ? t.nothing : each.map(shown).join("; ");
    if (typeof each === "object") return Object.entries(each).map(([column, cell]) => `${column} = ${String(cell)}`).join("; ");
    return String(each);
  };
  return spellCitation(shown(value));
}

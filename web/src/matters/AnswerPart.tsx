import { useChoices } from "../api/queries";
import type { Matter } from "../api/types";
import { showDay } from "../text/day";
import { spellCitation } from "../text/citation";
import { useLanguage } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { Facts } from "../ui/Facts";

/** How the paper left the road, or the answer it came to. */
export function AnswerPart({ matter }: { matter: Matter }) {
  const t = useText().matter;
  const words = useWords();
  const { language } = useLanguage();
  const { answer, outcome } = matter;
  const results = useChoices(answer ? matter.choice_lists.result : null, answer?.decided_on ?? "").data?.items ?? [];
  const delivered = answer?.delivered_on && [showDay(answer.delivered_on), words.delivered_how[answer.delivered_how as keyof typeof words.delivered_how]].filter(Boolean).join(", ");
  return (
    <>
      {outcome && (
        <section className="card" aria-labelledby="outcome-title">
          <h2 id="outcome-title">{t.outcome}</h2>
          <Facts
            facts={[
              [null, <strong key="act">{`${words.act[outcome.act as keyof typeof words.act] ?? outcome.act}, ${showDay(outcome.on)}`}</strong>],
              [t.to, outcome.to],
              [t.reason, outcome.reason],
              [words.article, outcome.article && spellCitation(outcome.article)],
            ]}
          />
        </section>
      )}
      {answer && (
        <section className="card" aria-labelledby="answer-title">
          <h2 id="answer-title">{t.answer}</h2>
          <Facts
            facts={[
              [t.result, results.find((choice) => choice.word === answer.result)?.[language] ?? answer.result],
              [t.document_number, answer.document_number],
              [t.decided_on, showDay(answer.decided_on)],
              [t.delivered, delivered],
            ]}
          />
          <div className="long-text">{answer.text}</div>
          <h3>{t.evidence}</h3>
          <div className="long-text">{answer.evidence}</div>
        </section>
      )}
    </>
  );
}

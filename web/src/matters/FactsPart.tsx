import { Link } from "react-router";

import { useChoices, useTopicName } from "../api/queries";
import type { Matter } from "../api/types";
import { useSession } from "../session/session";
import { useLanguage } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { Facts } from "../ui/Facts";

export function FactsPart({ matter }: { matter: Matter }) {
  const text = useText();
  const t = text.matter;
  const words = useWords();
  const topic_name = useTopicName();
  const { today } = useSession();
  const { language } = useLanguage();
  const grounds = useChoices(matter.complex ? matter.choice_lists.complexity : null, today).data?.items ?? [];
  const nameOf = (word: string) => grounds.find((ground) => ground.word === word)?.[language] ?? word;
  return (
    <section className="card" aria-labelledby="facts-title">
      <h2 id="facts-title">{t.facts}</h2>
      <Facts
        facts={[
          [t.topic, topic_name(matter.topic)],
          [t.summary, matter.summary ?? <em>{text.list.sealed}</em>],
          [t.respondent[matter.kind], matter.respondent],
          [t.belongs_to, text.register.belongs_words[matter.belongs_to]],
          [t.eligible, t.eligible_words[matter.eligible ? "true" : "false"]],
          [t.assignee, matter.assignee?.name ?? text.list.nobody],
          [t.complex, matter.complex ? matter.complexity_grounds.map(nameOf).join("; ") : null],
          [null, matter.extensions > 0 ? t.extensions(matter.extensions) : null],
          [t.satisfaction, matter.satisfaction && words.satisfaction[matter.satisfaction]],
          [t.previous, matter.previous_matter_id && <Link to={`/matters/${encodeURIComponent(matter.previous_matter_id)}`}>{t.open_previous}</Link>],
        ]}
      />
    </section>
  );
}

import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";

import { saveFile } from "../api/save_file";
import type { PersonalCopy } from "../api/types";
import { IdentityFacts } from "../matters/IdentityFacts";
import { showDay, showInstant } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { Facts } from "../ui/Facts";
import { SeenTable } from "./SeenTable";

/** Everything held on one person, fit to read, to print and to hand over. It lives in this page only. */
export function CopySheet({ copy }: { copy: PersonalCopy }) {
  const text = useText();
  const t = text.personal;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [copy]);

  function save() {
    const bytes = new Blob([JSON.stringify(copy, null, 2)], { type: "application/json" });
    saveFile(bytes, `${copy.request.replaceAll("/", "-")}.json`);
  }

  return (
    <article className="receipt card copy-sheet">
      <div className="button-row no-print">
        <Button onClick={() => window.print()}>{t.print}</Button>
        <Button variant="default" onClick={save}>
          {t.save_json}
        </Button>
      </div>
      <h2 tabIndex={-1} ref={heading}>
        {t.copy_title}
      </h2>
      <Facts
        facts={[
          [t.request_number, copy.request],
          [t.name, copy.asked_by],
          [t.made_at, showInstant(copy.made_at)],
        ]}
      />
      {copy.papers.length + copy.visits.length + copy.bookings.length + copy.incidents.length + copy.questions.length + copy.dialogues.length === 0 && (
        <>
          <p>{t.nothing_held}</p>
          <p className="hint no-print">{t.nothing_held_hint}</p>
        </>
      )}
      {copy.papers.map((paper) => (
        <Paper key={paper.number} paper={paper} />
      ))}
      {copy.visits.map((visit) => (
        <Visit key={visit.number} visit={visit} />
      ))}
      {copy.bookings.map((booking, index) => (
        <section key={index}>
          <h3>
            {t.booking} {showDay(booking.day)} · {booking.ticket}
          </h3>
          <strong>{booking.identity.name}</strong>
          <IdentityFacts identity={booking.identity} />
          <p className="long-text">{booking.content}</p>
        </section>
      ))}
      {copy.questions.map((question, index) => (
        <section key={index}>
          <h3>
            {t.question} {showDay(question.asked_on)}
          </h3>
          <strong>{question.identity.name}</strong>
          <IdentityFacts identity={question.identity} />
          <p className="long-text">{question.text}</p>
        </section>
      ))}
      {copy.dialogues.map((dialogue, index) => (
        <h3 key={index}>
          {text.dialogues.title} {showDay(dialogue.recorded_on ?? dialogue.called_on)}
        </h3>
      ))}
      {copy.incidents.map((incident) => (
        <p key={incident.number}>
          {t.named_in} {incident.number} ({text.incident.kinds[incident.kind]}, {showDay(incident.happened_on)})
        </p>
      ))}
    </article>
  );
}

function Identities({ identities }: { identities: PersonalCopy["papers"][number]["identities"] }) {
  return identities.map((identity, index) => (
    <div key={index}>
      <strong>{identity.name}</strong>
      <IdentityFacts identity={identity} />
    </div>
  ));
}

function Paper({ paper }: { paper: PersonalCopy["papers"][number] }) {
  const text = useText();
  const t = text.personal;
  const words = useWords();
  return (
    <section>
      <h3>
        {text.matter.papers} {paper.number}
      </h3>
      <Identities identities={paper.identities} />
      <Facts
        facts={[
          [t.received_on, showDay(paper.received_on)],
          [text.matter.channel, text.register.channels[paper.channel]],
          [t.other_senders, paper.other_senders > 0 && String(paper.other_senders)],
          [text.matter.request, paper.request],
          [text.matter.previous_handling, paper.previous_handling],
          [text.matter.files, paper.files.map((file) => file.name).join("; ")],
        ]}
      />
      {paper.full_text && <div className="long-text">{paper.full_text}</div>}
      {paper.matters.map((matter) => (
        <Facts
          key={matter.number}
          facts={[
            [matter.number, `${words.kind[matter.kind]} · ${words.stage[matter.stage]}`],
            [text.matter.summary, matter.summary],
            [text.matter.answer, matter.answer],
          ]}
        />
      ))}
      <h4>{t.who_saw}</h4>
      <SeenTable seen={paper.seen} />
    </section>
  );
}

function Visit({ visit }: { visit: PersonalCopy["visits"][number] }) {
  const { personal: t, visit: words } = useText();
  return (
    <section>
      <h3>
        {words.record} {visit.number}
      </h3>
      <Identities identities={visit.identities} />
      <Facts
        facts={[
          [words.received_on, showDay(visit.received_on)],
          [words.result, words.outcomes[visit.outcome]],
          [t.other_senders, visit.other_people > 0 && String(visit.other_people)],
          [words.contents, visit.contents.join("; ")],
          [words.explanation, visit.explanation],
          [words.documents, visit.documents.map((document) => document.name).join("; ")],
        ]}
      />
    </section>
  );
}

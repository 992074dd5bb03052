import { useRef, useState } from "react";

import type { ActName, Matter, Offer } from "../api/types";
import { OwedDialogue } from "../dialogues/OwedDialogue";
import { useOwner, useSession } from "../session/session";
import { spellCitation } from "../text/citation";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { Dialog } from "../ui/Dialog";
import { forgetAct, keptAct } from "./act_draft";
import type { Typed } from "./act_fields";
import { ActForm } from "./ActForm";

interface Props {
  matter: Matter;
  onDone: (fresh: Matter, offer: Offer) => void;
}

/** The work is in this person's hands, but its result is another's to issue. */
function isVerifying(matter: Matter, user_id: string): boolean {
  return matter.waiting === "handler" && matter.assignee?.id === user_id && !matter.offers.some(({ act }) => act === "decide" || act === "deliver" || act === "close");
}

/** What this person may do now, as the server says, each with the article that allows it. */
export function OffersPart({ matter, onDone }: Props) {
  const t = useText().matter;
  const pick = usePick();
  const owner = useOwner();
  const session = useSession();
  const [offer, setOffer] = useState<Offer | null>(null);
  const kept = useRef<Partial<Record<ActName, Typed>>>({});

  async function open(chosen: Offer) {
    const found = kept.current[chosen.act] ?? (await keptAct(owner, matter, chosen.act, new Date()));
    if (found) kept.current[chosen.act] = found;
    setOffer(chosen);
  }

  return (
    <section className="card" aria-labelledby="offers-title">
      <h2 id="offers-title">{t.next}</h2>
      {matter.offers.length === 0 && <p className="hint">{t.no_offers}</p>}
      {isVerifying(matter, session.user.id) && <p className="hint">{t.verifying}</p>}
      <ul className="offers">
        {matter.offers.map((each) => (
          <li key={each.act}>
            <button type="button" onClick={() => void open(each)}>
              <strong>{pick(each)}</strong>
              <small>{spellCitation(each.article)}</small>
            </button>
          </li>
        ))}
      </ul>
      <Dialog opened={offer !== null} title={offer ? `${pick(offer)} — ${matter.number}` : ""} size="lg" onClose={() => setOffer(null)}>
        {offer?.act === "decide" && matter.kind === "complaint" && <OwedDialogue matter_id={matter.id} />}
        {offer && (
          <ActForm
            matter={matter}
            offer={offer}
            kept={kept.current[offer.act]}
            onTyped={(typed) => {
              kept.current[offer.act] = typed;
            }}
            onCancel={() => setOffer(null)}
            onDone={(fresh) => {
              kept.current = {};
              void forgetAct(owner, matter, offer.act);
              setOffer(null);
              onDone(fresh, offer);
            }}
          />
        )}
      </Dialog>
    </section>
  );
}

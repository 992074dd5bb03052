import { Link } from "react-router";

import { usePetition } from "../api/queries";
import type { Petition } from "../api/types";
import { showDay, showInstant } from "../text/day";
import { useText } from "../text/text";
import { Facts } from "../ui/Facts";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PaperFiles } from "./PaperFiles";
import { SealedIdentity } from "./SealedIdentity";
import { SenderList } from "./SenderList";

/** One paper behind the matter: who sent it, what it says, its files. */
export function PaperPart({ id, duplicate }: { id: string; duplicate: boolean }) {
  const t = useText().matter;
  const petition = usePetition(id);
  if (petition.isPending) return <Loading />;
  if (!petition.data) return <Failed problem={petition.error} onRetry={() => void petition.refetch()} />;
  return (
    <section className="card" aria-label={`${t.papers} ${petition.data.number}`}>
      <h2>
        {t.papers} {petition.data.number} {duplicate && <small>({t.duplicate})</small>}
      </h2>
      <Paper petition={petition.data} />
    </section>
  );
}

function Paper({ petition }: { petition: Petition }) {
  const text = useText();
  const t = text.matter;
  return (
    <>
      <h3>
        {t.senders}
        {petition.people_count > 1 && ` (${t.people(petition.people_count)})`}
      </h3>
      {petition.senders.length === 0 && <p>{t.no_sender}</p>}
      <SenderList senders={petition.senders} />
      {petition.sealed && <p className="hint">🔒 {t.sealed_text}</p>}
      {petition.may.includes("open_identity") && <SealedIdentity petition_id={petition.id} />}
      <Facts
        facts={[
          [t.channel, text.register.channels[petition.channel]],
          [t.forwarded_by, petition.forwarded_by],
          [t.written_on, petition.written_on && showDay(petition.written_on)],
          [t.registered_at, showInstant(petition.registered_at)],
          [t.former_number, petition.former_number],
          [t.request, petition.request],
          [t.previous_handling, petition.previous_handling],
        ]}
      />
      {petition.full_text && (
        <details>
          <summary>{t.full_text}</summary>
          <div className="long-text">{petition.full_text}</div>
        </details>
      )}
      {petition.files.length > 0 && <PaperFiles petition={petition} />}
      {petition.may.includes("print_receipt") && (
        <p className="no-print">
          <Link to={`/petitions/${encodeURIComponent(petition.id)}/receipt`}>{text.receipt.again}</Link>
        </p>
      )}
    </>
  );
}

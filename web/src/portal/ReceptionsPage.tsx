import { useState } from "react";

import type { ReceivingHead } from "../api/types";
import { usePortalText } from "../text/portal";
import { ConferencesPart } from "./ConferencesPart";
import { Heading } from "./Heading";
import { Link } from "./Link";
import { PlaceFinder, type Place } from "./PlaceFinder";
import { ReceivingHeadPart } from "./ReceivingHeadPart";
import { useAsk } from "./useAsk";

/** Find my commune, and see when its secretary and chair receive. */
export function ReceptionsPage() {
  const text = usePortalText();
  const [place, setPlace] = useState<Place | null>(null);
  return (
    <>
      <Heading>{text.receptions.title}</Heading>
      <p>{text.receptions.intro}</p>
      <p>
        <Link to="booking">{text.bookings.mine}</Link>
      </p>
      <PlaceFinder name="where" label={text.receptions.address} hint={text.send.office_hint} place={place} required onChange={setPlace} />
      {place && <Heads code={place.code} title={text.receptions.here(place.name)} />}
      {place && <Heads code={place.province_code} title={text.receptions.above} />}
      {place && <ConferencesPart codes={[place.code, place.province_code]} />}
    </>
  );
}

function Heads({ code, title }: { code: string; title: string }) {
  const text = usePortalText();
  const { value, problem, retry } = useAsk<{ today: string; items: ReceivingHead[] }>("/portal/receptions", { place: code });
  return (
    <section aria-live="polite">
      <h2>{title}</h2>
      {problem && (
        <p role="alert">
          {text.place.failed}{" "}
          <button type="button" className="quiet" onClick={retry}>
            {text.office.retry}
          </button>
        </p>
      )}
      {!value && !problem && <p role="status">{text.office.loading}</p>}
      {value?.items.map((head) => <ReceivingHeadPart key={head.unit.id} head={head} />)}
    </section>
  );
}

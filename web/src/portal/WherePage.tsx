import { useState } from "react";

import type { Unit, UnitRef } from "../api/types";
import { usePortalText } from "../text/portal";
import { keepDraft, keptDraft } from "./draft";
import { Heading } from "./Heading";
import { KindsExplained } from "./KindsExplained";
import { useOffices } from "./OfficeChoice";
import { PlaceFinder, type Place } from "./PlaceFinder";
import { go } from "./route";

/** An old or new address, today's commune, and the two offices there. */
export function WherePage() {
  const text = usePortalText();
  const [place, setPlace] = useState<Place | null>(null);
  return (
    <>
      <Heading>{text.where.title}</Heading>
      <p>{text.where.intro}</p>
      <PlaceFinder name="where" label={text.where.address} hint={text.send.office_hint} place={place} required onChange={setPlace} />
      {place && <Seats place={place} />}
      <section>
        <h2>{text.where.who_title}</h2>
        <ul>
          {text.where.who.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{text.start.kinds_title}</h2>
        <KindsExplained />
      </section>
    </>
  );
}

function Seats({ place }: { place: Place }) {
  const text = usePortalText();
  const { offices, problem, retry } = useOffices(place.code);
  if (problem) {
    return (
      <p role="alert">
        {text.place.failed}{" "}
        <button type="button" className="quiet" onClick={retry}>
          {text.office.retry}
        </button>
      </p>
    );
  }
  if (offices === null) return <p role="status">{text.office.loading}</p>;
  if (offices.length === 0) return <p>{text.office.none}</p>;
  return (
    <section aria-live="polite">
      <h2>{text.where.seats}</h2>
      <ul className="seats">
        {offices.map((unit) => (
          <Seat key={unit.id} unit={unit} place={place} />
        ))}
      </ul>
    </section>
  );
}

function Seat({ unit, place }: { unit: Unit; place: Place }) {
  const text = usePortalText();
  return (
    <li>
      <h3>{unit.name}</h3>
      <p>{unit.line === "party" ? text.office.party_about : text.office.state_about}</p>
      <button
        type="button"
        className="button second"
        onClick={() => {
          sendTo({ id: unit.id, name: unit.name }, place);
        }}
      >
        {text.where.send_here}
      </button>
    </li>
  );
}

function sendTo(office: UnitRef, place: Place): void {
  void keepDraft({ ...keptDraft(), office, place: { code: place.code, name: place.name } });
  go("send");
}

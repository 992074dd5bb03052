import { useState } from "react";

import { usePortalText } from "../../text/portal";
import { fieldId } from "../../ui/form_errors";
import { OfficeChoice } from "../OfficeChoice";
import { PlaceFinder, type Place } from "../PlaceFinder";
import type { StepProps } from "./step";

export function OfficeStep({ draft, change }: StepProps) {
  const text = usePortalText();
  const [place, setPlace] = useState<Place | null>(null);

  function takePlace(next: Place | null) {
    setPlace(next);
    change((before) => ({ office: null, place: next ? { code: next.code, name: next.name } : before.place }));
  }

  if (draft.office && !place) {
    return (
      <div className="field chosen" id={fieldId("unit_id")} tabIndex={-1}>
        <p>
          <small>{text.office.chosen}</small>
          <b>{draft.office.name}</b>
        </p>
        <button type="button" className="quiet" onClick={() => change({ office: null })}>
          {text.change}
        </button>
      </div>
    );
  }
  return (
    <>
      <PlaceFinder name={place ? "office_place" : "unit_id"} label={text.send.office_address} hint={text.send.office_hint} place={place} required onChange={takePlace} />
      {place && <OfficeChoice place={place} office={draft.office} onChange={(office) => change({ office })} />}
    </>
  );
}

import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";

import type { Incident } from "../api/types";
import { showDay, showInstant } from "../text/day";
import { useText } from "../text/text";
import { AddForm } from "./AddForm";

interface Props {
  incident: Incident;
  onChanged: () => void;
}

/** One incident with everything that was written about it, oldest first. */
export function IncidentCard({ incident, onChanged }: Props) {
  const t = useText().incident;
  const [adding, setAdding] = useState(false);
  return (
    <li className="card incident">
      <p className="part-head">
        <span>
          <strong>{t.kinds[incident.kind]}</strong> · {incident.happened_at}, {showDay(incident.happened_on)}
          {incident.people_count !== null && ` · ${t.people_of(incident.people_count)}`}
        </span>
        <span className={incident.closed_on === null ? "incident-open" : "incident-closed"}>{incident.closed_on === null ? t.open : t.closed_on(showDay(incident.closed_on))}</span>
      </p>
      <ol className="incident-notes">
        {incident.notes.map((note) => (
          <li key={note.written_at + note.text}>
            <p className="long-text">{note.text === "" ? t.withheld : note.text}</p>
            {note.called.length > 0 && <p>{t.were_called(note.called.map((each) => `${t.whom[each.whom]} ${each.at}`).join("; "))}</p>}
            <small>
              {note.by}, {showInstant(note.written_at)}
            </small>
          </li>
        ))}
      </ol>
      <p className="part-head">
        <small>{incident.number}</small>
        {incident.visit_id !== null && <Link to={`/desk/visits/${encodeURIComponent(incident.visit_id)}`}>{t.visit}</Link>}
      </p>
      {incident.may_add && !adding && (
        <div className="button-row no-print">
          <Button variant="default" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        </div>
      )}
      {adding && (
        <AddForm
          incident={incident}
          onCancel={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            onChanged();
          }}
        />
      )}
    </li>
  );
}

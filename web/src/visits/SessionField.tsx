import { useQuery } from "@tanstack/react-query";

import { ask } from "../api/client";
import type { ReceptionCalendar } from "../api/types";
import { useText } from "../text/text";
import { CheckField } from "../ui/CheckField";
import { SelectField } from "../ui/SelectField";
import type { VisitDraft } from "./draft";
import type { ChangeVisit } from "./VisitForm";

/** Whether the citizen came to the daily desk or to a reception of the head; shown on days on which there is one. */
export function SessionField({ draft, onChange }: { draft: VisitDraft; onChange: ChangeVisit }) {
  const { visit: t } = useText();
  const { unit_id, received_on: day } = draft;
  const calendar = useQuery({
    queryKey: ["receptions", "calendar", { unit_id, from: day, to: day }],
    queryFn: () => ask<ReceptionCalendar>("/receptions/calendar", { query: { unit_id, from: day, to: day } }),
    enabled: /^\d{4}-\d{2}-\d{2}$/.test(day),
    retry: false,
  });
  const sessions = (calendar.data?.sessions ?? []).filter((session) => session.stage !== "draft" && session.stage !== "postponed");
  if (sessions.length === 0) return null;
  const chosen = sessions.find((session) => session.id === draft.session_id);
  const denounces = draft.contents.some((content) => content.kind === "denunciation");
  return (
    <>
      <SelectField
        name="session_id"
        label={t.session}
        value={draft.session_id}
        empty={t.daily_desk}
        options={sessions.map((session) => ({ value: session.id, label: [session.starts_at, session.receiver?.title, session.receiver?.name].filter(Boolean).join(" · ") }))}
        onChange={(session_id) => onChange({ session_id })}
      />
      {chosen?.online && denounces && <CheckField name="asks_secrecy" label={t.asks_secrecy} hint={t.asks_secrecy_hint} checked={draft.asks_secrecy} onChange={(asks_secrecy) => onChange({ asks_secrecy })} />}
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { ask } from "../api/client";
import { useText } from "../text/text";

interface Behind {
  matter_id: string;
  number: string;
}

/** In the calendar: the matter behind a session by invitation, for who may read it; nothing for anybody else. */
export function MatterOfSession({ session_id }: { session_id: string }) {
  const { dialogues: t } = useText();
  const behind = useQuery({ queryKey: ["dialogue_of_session", session_id], queryFn: () => ask<Behind>(`/receptions/sessions/${encodeURIComponent(session_id)}/dialogue`), retry: false });
  if (!behind.data) return null;
  return (
    <p>
      <Link to={`/matters/${encodeURIComponent(behind.data.matter_id)}`}>{t.of_matter(behind.data.number)}</Link>
    </p>
  );
}

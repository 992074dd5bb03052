import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";

import { ask } from "../api/client";
import type { ReceptionPage, ReceptionPublication } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { Dialog } from "../ui/Dialog";
import { ErrorSummary } from "../ui/ErrorSummary";
import { asProblem } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { Notice } from "./Notice";
import { useAct } from "./use_act";

interface Seen {
  page: ReceptionPage;
  seen: string;
  new_sessions: number;
  late_sessions: number;
}

interface Props {
  unit_id: string;
  from: string;
  to: string;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** The page as it will be put up, looked at first: what is published is what was seen. */
export function PublishDialog({ unit_id, from, to, onClose, onDone }: Props) {
  const t = useText().receptions;
  const page = useQuery({ queryKey: ["receptions", "page", unit_id, from, to], queryFn: () => ask<Seen>("/receptions/page", { query: { unit_id, from, to } }), staleTime: 0 });
  const act = useAct<ReceptionPublication>((made) => onDone(t.published(made.sessions.length)));
  return (
    <Dialog opened title={t.publish_title(showDay(from), showDay(to))} onClose={onClose} size="xl">
      {page.isPending && <Loading />}
      <ErrorSummary problem={act.problem ?? asProblem(page.error)} />
      {page.data && (
        <>
          <p>{page.data.new_sessions === 0 ? t.nothing_new : t.new_sessions(page.data.new_sessions)}</p>
          {page.data.late_sessions > 0 && <p className="notice">{t.late_sessions(page.data.late_sessions)}</p>}
          <Notice page={page.data.page} />
          <div className="button-row">
            {page.data.new_sessions > 0 && (
              <Button loading={act.busy} onClick={() => void act.send("/receptions/publications", { unit_id, from, to, seen: page.data.seen })}>
                {t.publish_now}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t.back}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

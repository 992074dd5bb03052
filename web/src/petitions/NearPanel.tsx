import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";

import { ask } from "../api/client";
import type { NearHit, NearQuestion } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { StageMark } from "../ui/StageMark";
import type { Draft } from "./draft";

/** What is asked with, of a paper or of a visit. */
type Near = Pick<Draft, "unit_id" | "anonymous" | "senders" | "contents" | "instance" | "duplicate_of" | "previous">;
type Choose = (matter: { id: string; number: string }) => void;

interface Props {
  draft: Near;
  /** The words on the button that links; without them those of a paper. */
  link?: string;
  onLink: Choose;
  onPrevious?: Choose;
}

/** While the clerk types: papers of the unit that may be the same one. */
export function NearPanel({ draft, link, onLink, onPrevious }: Props) {
  const t = useText().register;
  const [question] = useDebouncedValue(JSON.stringify(asked(draft)), 500);
  const near = useQuery({
    queryKey: ["near", question],
    queryFn: () => ask<{ items: NearHit[] }>("/petitions/near", { method: "POST", body: JSON.parse(question) as NearQuestion }),
    enabled: isAnswerable(draft),
    placeholderData: (before) => before,
    gcTime: 0, // names of senders are not kept in memory longer than the form
  });
  const hits = near.data?.items ?? [];
  return (
    <aside className="near card" aria-labelledby="near-title">
      <h2 id="near-title">{t.near}</h2>
      <div role="status" className="visually-hidden">
        {hits.length > 0 && `${t.near}: ${hits.length}`}
      </div>
      {hits.length === 0 && <p className="hint">{isAnswerable(draft) ? t.near_none : t.near_wait}</p>}
      <ul className="plain-list">
        {hits.map(({ matter, same_sender, same_place, similarity }) => (
          <li key={matter.id}>
            <p>
              <strong>{matter.number}</strong> <StageMark stage={matter.stage} />
            </p>
            <p className="clamp">{matter.summary ?? matter.topic}</p>
            <small>
              {[matter.sender, showDay(matter.received_on), t.near_why(same_sender, same_place, Math.round(similarity * 100))].filter(Boolean).join(" · ")}
            </small>
            <div className="button-row">
              {matter.may_open && (
                <a href={`/matters/${encodeURIComponent(matter.id)}`} target="_blank" rel="noreferrer">
                  {t.near_open}
                </a>
              )}
              {draft.duplicate_of?.id !== matter.id && (
                <Button size="compact-md" variant="default" onClick={() => onLink({ id: matter.id, number: matter.number })}>
                  {link ?? t.near_link}
                </Button>
              )}
              {onPrevious && draft.instance === "second" && draft.previous?.id !== matter.id && (
                <Button size="compact-md" variant="default" onClick={() => onPrevious({ id: matter.id, number: matter.number })}>
                  {t.near_previous}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function asked(draft: Near): NearQuestion {
  const [sender] = draft.senders;
  const [content] = draft.contents;
  const text = (value: string | undefined) => (value === undefined || value.trim() === "" ? null : value.trim());
  return {
    unit_id: draft.unit_id,
    name: draft.anonymous ? null : text(sender?.name),
    id_number: draft.anonymous ? null : text(sender?.id_number),
    phone: draft.anonymous ? null : text(sender?.phone),
    birth_year: draft.anonymous ? null : year(text(sender?.birth_year)),
    commune_code: draft.anonymous ? null : (sender?.commune_code ?? null),
    summary: text(content?.summary),
    place_code: content?.place_code ?? null,
    topic: text(content?.topic),
  };
}

function year(typed: string | null): number | null {
  return typed !== null && /^(19|20)\d\d$/.test(typed) ? Number(typed) : null;
}

function isAnswerable(draft: Near): boolean {
  const { name, id_number, phone, summary } = asked(draft);
  const long = (value: string | null | undefined, least: number) => (value?.length ?? 0) >= least;
  return draft.unit_id !== "" && (long(id_number, 9) || (long(name, 4) && long(phone, 8)) || long(summary, 15));
}

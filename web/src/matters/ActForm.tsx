import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";

import type { Matter, Offer, Problem } from "../api/types";
import { useSaving } from "../drafts/use_saving";
import { useOwner, useSession } from "../session/session";
import { useArticle } from "../text/article";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { ActFieldBox } from "./ActFieldBox";
import { keepAct } from "./act_draft";
import { asBody, fieldsOf, startOf, type Typed } from "./act_fields";
import { ConflictNotice } from "./ConflictNotice";
import { performAct, type Conflict } from "./perform_act";

interface Props {
  matter: Matter;
  offer: Offer;
  /** What had been typed when the form was last closed. */
  kept: Typed | undefined;
  onTyped: (typed: Typed) => void;
  onDone: (matter: Matter) => void;
  onCancel: () => void;
}

/** One act with exactly its boxes. When someone was faster, what was typed stays, and it says what changed. */
export function ActForm({ matter, offer, kept, onTyped, onDone, onCancel }: Props) {
  const t = useText().act;
  const words = useWords();
  const cite = useArticle();
  const pick = usePick();
  const { today } = useSession();
  const owner = useOwner();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Typed>(() => ({ ...startOf(offer.act, matter, today), ...kept }));
  const [version, setVersion] = useState(matter.version);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useSaving(typed, useCallback((next: Typed, now: Date) => keepAct(owner, matter, offer.act, next, now), [owner, matter, offer.act]));

  // Before the dialog gives the focus away: to the first box, not to the cross that closes it.
  useLayoutEffect(() => {
    const boxes = [...(form.current?.querySelectorAll("input, select, textarea") ?? [])];
    const first = boxes.find((box) => !(box instanceof HTMLInputElement && box.type === "radio" && boxes.some((other) => other instanceof HTMLInputElement && other.name === box.name && other.checked && other !== box)));
    first?.setAttribute("data-autofocus", "");
  }, []);

  function change(patch: Typed) {
    const next = { ...typed, ...patch };
    setTyped(next);
    onTyped(next);
  }

  async function perform(on_version: number) {
    if (busy) return;
    setBusy(true);
    const outcome = await performAct(matter.id, offer.act, on_version, asBody(offer.act, typed));
    setBusy(false);
    if (outcome.is === "done") return onDone(outcome.matter);
    setProblem(outcome.is === "problem" ? outcome.problem : null);
    setConflict(outcome.is === "conflict" ? outcome.conflict : null);
  }

  function retry(fresh: Matter) {
    setVersion(fresh.version);
    setConflict(null);
    void perform(fresh.version);
  }

  function press(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void perform(version);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void perform(version);
  }

  return (
    <form ref={form} className="act-form" onSubmit={submit} onKeyDown={press} noValidate>
      <ErrorSummary problem={problem} />
      {conflict && <ConflictNotice conflict={conflict} act={offer.act} onRetry={retry} onLeave={() => void queries.invalidateQueries().then(onCancel)} />}
      <p className="article">
        {words.article}: {cite(offer)}
      </p>
      <FormErrors errors={problem?.errors ?? []}>
        {fieldsOf(offer.act, matter, typed).map((field) => (
          <ActFieldBox key={field.name} field={field} act={offer.act} matter={matter} typed={typed} onChange={change} />
        ))}
      </FormErrors>
      <div className="button-row">
        <Button type="submit" loading={busy} disabled={conflict !== null}>
          {busy ? t.doing : pick(offer)}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}

import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { call, type Answer } from "../api/client";
import type { NewPost, Post, Problem, Role, StaffMade, StaffMember } from "../api/types";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { Dialog } from "../ui/Dialog";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { TextField } from "../ui/TextField";
import { PostFields } from "./PostFields";

export type StaffWork =
  | { do: "add"; unit_id: string }
  | { do: "add_post"; person: StaffMember; unit_id: string }
  | { do: "end_post"; person: StaffMember; post: Post }
  | { do: "reset_password" | "deactivate" | "reactivate" | "take_second_factor_away"; person: StaffMember };

interface Props {
  work: StaffWork;
  onClose: () => void;
  onDone: (made: StaffMade | null) => void;
}

/** What an administrator does to staff, each in a dialog with its own boxes. */
export function StaffDialog({ work, onClose, onDone }: Props) {
  const text = useText();
  const t = text.staff;
  const { today } = useSession();
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [post, setPost] = useState<NewPost>({ unit_id: "unit_id" in work ? work.unit_id : "", role: "reception_officer" as Role, title: "", valid_from: today, valid_to: null, document: null });
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  function send(): Promise<Answer<unknown>> {
    const person = "person" in work ? encodeURIComponent(work.person.id) : "";
    if (work.do === "add") return call("/staff", { method: "POST", body: { name: name.trim(), login: login.trim(), post } });
    if (work.do === "add_post") return call(`/staff/${person}/posts`, { method: "POST", body: post });
    if (work.do === "end_post") return call(`/posts/${encodeURIComponent(work.post.id)}/end`, { method: "POST", body: { on, reason: reason.trim() } });
    if (work.do === "take_second_factor_away") return call(`/staff/${person}/second-factor`, { method: "DELETE" });
    if (work.do !== "reset_password") return call(`/staff/${person}/${work.do}`, { method: "POST", body: { reason: reason.trim() } });
    return call(`/staff/${person}/password`, { method: "POST" });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const answer = await send();
    setBusy(false);
    if (!answer.ok) setProblem(answer.problem);
    else onDone(work.do === "add" || work.do === "reset_password" ? (answer.value as StaffMade) : null);
  }

  const title = t[work.do];
  return (
    <Dialog opened title={"person" in work ? `${title} — ${work.person.name}` : title} size="lg" onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary problem={problem} />
        <FormErrors errors={problem?.errors ?? []}>
          {work.do === "add" && (
            <div className="two">
              <TextField name="name" label={t.name} required maxLength={200} value={name} onChange={setName} />
              <TextField name="login" label={t.login} hint={t.login_hint} required maxLength={100} value={login} onChange={setLogin} />
            </div>
          )}
          {work.do === "add" && <PostFields prefix="post." post={post} onChange={setPost} />}
          {work.do === "add_post" && <PostFields prefix="" post={post} onChange={setPost} />}
          {work.do === "end_post" && (
            <>
              <p>
                {work.post.title}, {work.post.unit.name}
              </p>
              <DateField name="on" label={t.end_on} required today={today} value={on} onChange={setOn} />
              <LongTextField name="reason" label={t.end_reason} required maxLength={500} value={reason} onChange={setReason} />
            </>
          )}
          {work.do === "reset_password" && <p>{t.reset_confirm(work.person.name)}</p>}
          {work.do === "take_second_factor_away" && <p>{t.take_away_confirm(work.person.name)}</p>}
          {(work.do === "deactivate" || work.do === "reactivate") && (
            <>
              {work.do === "deactivate" && <p>{t.deactivate_note}</p>}
              <LongTextField name="reason" label={t.end_reason} required maxLength={500} value={reason} onChange={setReason} />
            </>
          )}
        </FormErrors>
        <div className="button-row">
          <Button type="submit" loading={busy}>
            {work.do === "add" ? t.add_submit : title}
          </Button>
          <Button variant="default" onClick={onClose}>
            {text.act.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

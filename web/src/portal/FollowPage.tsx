import { useEffect, useRef, useState, type FormEvent } from "react";

import { call } from "../api/client";
import type { Followed, Problem } from "../api/types";
import { showDay } from "../text/day";
import { usePortalText } from "../text/portal";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { readCode, showCode } from "./code";
import { TextField } from "./fields";
import { FollowedMatter } from "./FollowedMatter";
import { Heading } from "./Heading";
import { formError, incomplete } from "./missing";

/** Where a petition stands. The code is kept in memory only, and forgotten when the page is left. */
export function FollowPage({ code: given }: { code: string }) {
  const text = usePortalText();
  const [code, setCode] = useState(given);
  const [followed, setFollowed] = useState<Followed | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const result = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (given !== "") void look(given);
    // Only what came with the page; what is typed waits for the button.
  }, [given]);
  useEffect(() => {
    if (followed) result.current?.focus();
  }, [followed?.number]);

  async function look(wanted: string) {
    setBusy(true);
    setProblem(null);
    const answer = await call<Followed>("/portal/follow", { method: "POST", body: { code: readCode(wanted) } });
    setBusy(false);
    if (answer.ok) setFollowed(answer.value);
    else setProblem(answer.problem);
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (readCode(code) === "") setProblem(incomplete([formError("code")]));
    else void look(code);
  }

  if (followed) {
    return (
      <>
        <Heading>{text.follow.title}</Heading>
        <h2 tabIndex={-1} ref={result}>
          {text.follow.paper(followed.number)}
        </h2>
        <p>{text.follow.received(showDay(followed.received_on), followed.unit.name)}</p>
        {followed.matters.map((matter) => (
          <FollowedMatter key={matter.id} matter={matter} code={readCode(code)} alone={followed.matters.length === 1} onChanged={setFollowed} />
        ))}
        <button
          type="button"
          className="quiet no-print"
          onClick={() => {
            setFollowed(null);
            setCode("");
          }}
        >
          {text.follow.other}
        </button>
      </>
    );
  }
  return (
    <form onSubmit={handleSubmit} noValidate>
      <Heading>{text.follow.title}</Heading>
      <ErrorSummary problem={problem} />
      {problem?.status === 404 && <p className="note">{text.follow.not_found}</p>}
      <FormErrors errors={problem?.errors ?? []}>
        <TextField
          name="code"
          label={text.follow.code}
          hint={text.follow.code_hint}
          required
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          className="code-field"
          value={code}
          onChange={(typed) => setCode(typed.length > code.length ? showCode(typed) : typed)}
        />
      </FormErrors>
      <button type="submit" className="button" aria-disabled={busy}>
        {text.follow.submit}
      </button>
      <p role="status">{busy ? text.follow.looking : ""}</p>
    </form>
  );
}

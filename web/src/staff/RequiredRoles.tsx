import { Button, Checkbox } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";

import { call } from "../api/client";
import { useRequiredRoles } from "../api/queries";
import type { Problem, Role } from "../api/types";
import { useText } from "../text/text";
import { Done } from "../ui/Done";
import { ErrorSummary } from "../ui/ErrorSummary";

/** Whose posts in this unit, and below it, need a second step at sign-in. */
export function RequiredRoles({ unit_id }: { unit_id: string }) {
  const text = useText();
  const t = text.second_factor;
  const queries = useQueryClient();
  const said = useRequiredRoles(unit_id);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState(false);
  if (!said.data) return null;
  const { roles, above } = said.data;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const wanted = new FormData(event.currentTarget).getAll("roles");
    const answer = await call(`/units/${encodeURIComponent(unit_id)}/second-factor`, { method: "PUT", body: { roles: wanted } });
    setProblem(answer.ok ? null : answer.problem);
    setSaved(answer.ok);
    void queries.invalidateQueries({ queryKey: ["required-roles"] });
  }

  return (
    <details className="card">
      <summary>
        {t.required_title}: {roles.length + above.length === 0 ? t.required_none : [...new Set([...roles, ...above])].map((role) => text.role[role]).join(", ")}
      </summary>
      <form className="stack" onSubmit={submit} key={roles.join()}>
        {saved && <Done>{text.staff.saved}</Done>}
        <ErrorSummary problem={problem} />
        <fieldset className="required-roles">
          <legend>{t.required_lead}</legend>
          {(Object.keys(text.role) as Role[]).map((role) => (
            <Checkbox
              key={role}
              name="roles"
              value={role}
              label={text.role[role]}
              description={above.includes(role) ? t.required_above : undefined}
              disabled={above.includes(role)}
              defaultChecked={roles.includes(role) || above.includes(role)}
            />
          ))}
        </fieldset>
        <Button type="submit">{t.required_save}</Button>
      </form>
    </details>
  );
}

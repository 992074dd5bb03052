import { useRef, useState } from "react";

import { call } from "../api/client";
import type { LawAnswer, LawQuestion, Problem } from "../api/types";
import { groupsOf, type Group } from "./groups";
import { askedWith, blank, boxNamed, type TypedFields } from "./typed";

/** A question of the engine being asked: which one, what is typed, what came back. An answer does not stay beside other words. */
export function useWhatIf(questions: readonly LawQuestion[], today: string) {
  const groups = groupsOf(questions);
  const [group, setGroup] = useState<Group>("often");
  const offered = (groups.find((each) => each.group === group) ?? groups[0])?.questions ?? [];
  const [id, setId] = useState("");
  const question = offered.find((each) => each.question === id) ?? offered[0] ?? null;
  const [typed, setTyped] = useState<{ of: string; fields: TypedFields }>({ of: "", fields: {} });
  const [answer, setAnswer] = useState<LawAnswer | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);
  const fields = question === null ? {} : typed.of === question.question ? typed.fields : blank(question.given);

  function forget() {
    latest.current++;
    setAnswer(null);
    setProblem(null);
    setBusy(false);
  }

  async function ask() {
    if (busy || !question) return;
    const turn = ++latest.current;
    setBusy(true);
    setAnswer(null);
    setProblem(null);
    const given = await call<LawAnswer>("/law/ask", { method: "POST", body: askedWith(question, fields, today) });
    if (turn !== latest.current) return;
    setBusy(false);
    if (given.ok) setAnswer(given.value);
    else setProblem({ ...given.problem, errors: (given.problem.errors ?? []).map((error) => ({ ...error, field: boxNamed(error.field, question.given) })) });
  }

  return {
    groups: groups.map((each) => each.group),
    group,
    offered,
    question,
    fields,
    answer,
    problem,
    busy,
    ask,
    chooseGroup: (next: Group) => (forget(), setGroup(next), setId("")),
    choose: (next: string) => (forget(), setId(next)),
    type: (next: TypedFields) => {
      if (question) setTyped({ of: question.question, fields: next });
      if (answer) forget();
    },
  };
}

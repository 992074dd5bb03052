import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import type { Conclusion } from "../api/types";
import { myUnits, useSession } from "../session/session";
import { useText } from "../text/text";
import { AskForm } from "../ui/AskForm";
import { CheckField } from "../ui/CheckField";
import { DateField } from "../ui/DateField";
import { LongTextField } from "../ui/LongTextField";
import { TextField } from "../ui/TextField";
import { UnitField } from "../units/UnitField";

interface Order {
  owner_unit_id: string;
  what: string;
  due_on: string;
}

const given = (text: string) => (text.trim() === "" ? null : text.trim());

/** What the head concluded: the law says what must be said when it is not answered at once. */
export function ConclusionForm({ visit_id }: { visit_id: string }) {
  const { conclusion: t } = useText();
  const session = useSession();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ clear: false, within_competence: true, text: "", due_on: "", contact_person: "" });
  const [orders, setOrders] = useState<Order[]>([]);
  const change = (patch: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...patch }));
  const changeOrder = (index: number, patch: Partial<Order>) => setOrders((before) => before.map((order, at) => (at === index ? { ...order, ...patch } : order)));
  const body = { ...typed, text: typed.text.trim(), due_on: given(typed.due_on), contact_person: given(typed.contact_person), directives: orders };
  return (
    <AskForm<Conclusion> title={t.title} submit={t.write} path={`/visits/${encodeURIComponent(visit_id)}/conclusion`} body={body} onAnswer={() => void queries.invalidateQueries()}>
      <CheckField name="clear" label={t.clear} checked={typed.clear} onChange={(clear) => change({ clear })} />
      <CheckField name="within_competence" label={t.within_competence} checked={typed.within_competence} onChange={(within_competence) => change({ within_competence })} />
      <LongTextField name="text" label={t.text} required maxLength={4000} value={typed.text} onChange={(text) => change({ text })} />
      <div className="two">
        <DateField name="due_on" label={t.due_on} hint={t.due_hint} today={session.today} value={typed.due_on} onChange={(due_on) => change({ due_on })} />
        <TextField name="contact_person" label={t.contact_person} maxLength={200} value={typed.contact_person} onChange={(contact_person) => change({ contact_person })} />
      </div>
      {orders.map((order, index) => (
        <OrderFields key={index} index={index} order={order} onChange={(patch) => changeOrder(index, patch)} onRemove={() => setOrders(orders.filter((_, at) => at !== index))} />
      ))}
      <div className="button-row">
        <Button variant="default" size="compact-md" onClick={() => setOrders([...orders, { owner_unit_id: myUnits(session)[0]?.id ?? "", what: "", due_on: "" }])}>
          {t.add}
        </Button>
      </div>
    </AskForm>
  );
}

interface OrderProps {
  index: number;
  order: Order;
  onChange: (patch: Partial<Order>) => void;
  onRemove: () => void;
}

function OrderFields({ index, order, onChange, onRemove }: OrderProps) {
  const { conclusion: t, directive } = useText();
  const { today } = useSession();
  const path = (field: string) => `directives.${index}.${field}`;
  return (
    <section className="part" aria-label={t.directive(index + 1)}>
      <div className="part-head">
        <h3>{t.directive(index + 1)}</h3>
        <Button variant="subtle" size="compact-md" onClick={onRemove}>
          {t.remove(index + 1)}
        </Button>
      </div>
      <div className="two">
        <UnitField name={path("owner_unit_id")} label={directive.owner} value={order.owner_unit_id} onChange={(owner_unit_id) => onChange({ owner_unit_id })} />
        <DateField name={path("due_on")} label={directive.due_on} required today={today} value={order.due_on} onChange={(due_on) => onChange({ due_on })} />
      </div>
      <LongTextField name={path("what")} label={directive.what} required maxLength={4000} rows={2} value={order.what} onChange={(what) => onChange({ what })} />
    </section>
  );
}

import type { VisitRow } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";

/** Where the notice of a refusal stands: due, overdue or issued. Nothing where the law wants none. */
export function NoticeMark({ refusal }: { refusal: VisitRow["refusal"] }) {
  const t = useText().visit;
  if (!refusal?.notice_due_on) return null;
  if (refusal.notice_issued_on) return <p className="hint">{t.notice_issued(refusal.notice_number ?? "", showDay(refusal.notice_issued_on))}</p>;
  const day = showDay(refusal.notice_due_on);
  return <p className={refusal.overdue ? "due due-late" : "due due-soon"}>{refusal.overdue ? t.notice_overdue(day) : t.notice_due(day)}</p>;
}

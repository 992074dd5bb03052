import type { Conclusion } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { IssuedNoticeForm } from "./IssuedNoticeForm";

/** Where the notice of the conclusion stands, and its number once it has gone out. */
export function ConclusionNotice({ conclusion }: { conclusion: Conclusion }) {
  const { conclusion: t } = useText();
  const { notice } = conclusion;
  if (!notice) return null;
  if (notice.issued_on) return <p className="hint">{t.notice(notice.number ?? "", showDay(notice.issued_on))}</p>;
  return (
    <>
      <p className={notice.overdue ? "due due-late" : "hint"}>{notice.due_on ? t.notice_due(showDay(notice.due_on)) : t.notice_free}</p>
      {conclusion.may.includes("issue_notice") && (
        <IssuedNoticeForm className="part" title={t.issue} labels={t} path={`/conclusions/${encodeURIComponent(conclusion.id)}/notice`} version={conclusion.version} />
      )}
    </>
  );
}

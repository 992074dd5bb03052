import type { ReceptionCalendar, ReceptionFinding } from "../api/types";
import type { OnlineStepWord } from "./OnlinePart";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { showMonth, showWeek } from "./spans";

/** What is wrong with the calendar by the law, each with its article. */
export function FindingList({ calendar, onOpen }: { calendar: ReceptionCalendar; onOpen: (session_id: string) => void }) {
  const t = useText().receptions;
  return (
    <aside className="card findings" aria-label={t.findings}>
      <h2>{t.findings}</h2>
      {calendar.findings.length === 0 && <p>✓ {t.no_findings}</p>}
      <ul>
        {calendar.findings.map((finding) => (
          <li key={`${finding.code} ${finding.on} ${finding.session_id}`}>
            {finding.session_id === null ? (
              <FindingText finding={finding} />
            ) : (
              <button type="button" className="link-button" onClick={() => onOpen(finding.session_id ?? "")}>
                <FindingText finding={finding} />
              </button>
            )}
            <br />
            <small>{finding.article}</small>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** One of them in words. */
export function FindingText({ finding }: { finding: ReceptionFinding }) {
  const receptions = useText().receptions;
  const t = receptions.finding;
  const { month } = finding;
  switch (finding.code) {
    case "too_few_days":
      if (month?.per === "week") return <>{t.too_few_weeks(showMonth(month.month), month.missing_weeks.map(showWeek).join(", "))}</>;
      return <>{t.too_few_days(showMonth(finding.on), month?.planned ?? 0, month?.required ?? 0)}</>;
    case "publish_now":
      return <>{t.publish_now(showDay(finding.on), showDay(finding.publish_by))}</>;
    case "published_late":
      return <>{t.published_late(showDay(finding.on), showDay(finding.publish_by))}</>;
    case "rest_day":
      return <>{t.rest_day(showDay(finding.on))}</>;
    case "no_conference":
      return <>{t.no_conference(showDay(finding.on))}</>;
    case "online_notice":
    case "online_test":
    case "online_connect":
    case "online_record":
      return <>{t.online_step(showDay(finding.on), receptions.online_step[finding.code.replace("online_", "") as OnlineStepWord])}</>;
    case "reported_late":
      return <>{t.reported_late(showDay(finding.on))}</>;
    case "no_outcome":
      return <>{t.no_outcome(showDay(finding.on))}</>;
    case "unit_gone":
      return <>{t.unit_gone(showDay(finding.on))}</>;
  }
}

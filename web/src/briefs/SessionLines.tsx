import type { SessionFacts } from "../api/types";
import { showDay } from "../text/day";

/** When, where, who receives and with whom, as a paper says it. */
export function SessionLines({ session }: { session: SessionFacts }) {
  const facts: [string, string][] = [
    ["Thời gian", `${session.weekday}, ngày ${showDay(session.day)}, từ ${session.starts_at} đến ${session.ends_at}${session.online ? " (trực tuyến)" : ""}`],
    ["Địa điểm", session.place],
    ["Người tiếp", [session.receiver_title, session.receiver, session.delegated && "(được ủy quyền)"].filter(Boolean).join(" ")],
    ["Thành phần", session.participants.join("; ")],
    ["Nội dung", session.content],
  ];
  return (
    <>
      {facts
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <p key={name} className="sheet-fact">
            <strong>{name}:</strong> {value}
          </p>
        ))}
    </>
  );
}

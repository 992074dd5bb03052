import { usePortalText } from "../text/portal";
import { Heading } from "./Heading";
import { useCallDisplay } from "./useCallDisplay";

/** For the wall of the waiting room: numbers, never names. Says when the line is down, and keeps the last numbers. */
export function DisplayPage() {
  const t = usePortalText().bookings;
  const session = new URLSearchParams(location.search).get("session") ?? "";
  const { shown, down } = useCallDisplay(session);
  return (
    <div className="wall">
      <Heading>{t.now}</Heading>
      {session === "" && <p>{t.no_session}</p>}
      <div role="status">{down && <p className="offline">{t.line_down}</p>}</div>
      {shown && (
        <>
          <p className={shown.called.length > 0 ? "called" : "waiting"} aria-live="polite">
            {shown.called.join("  ") || t.nobody}
          </p>
          <h2>{t.waiting}</h2>
          <p className="waiting">{shown.waiting.join("  ") || "–"}</p>
        </>
      )}
    </div>
  );
}

import { Link } from "react-router";

import type { SuddenAnswer } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";

/** One answer of the head: what, who, when, why. */
export function AnswerLine({ answer, unit_id }: { answer: SuddenAnswer; unit_id?: string }) {
  const { proposals: t } = useText();
  return (
    <div>
      <strong>{t.answer[answer.answer](showDay(answer.day))}</strong>
      <small> · {t.answered_by(answer.answered_by, showDay(answer.answered_on))}</small>
      {answer.reason && <p className="long-text">{answer.reason}</p>}
      {answer.session_id && answer.day && (
        <p>
          <Link to={`/receptions?month=${answer.day}${unit_id === undefined ? "" : `&unit=${encodeURIComponent(unit_id)}`}`}>{t.open_session}</Link>
        </p>
      )}
    </div>
  );
}

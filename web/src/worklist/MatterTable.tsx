import { Link } from "react-router";

import { useTopicName } from "../api/queries";
import type { MatterRow } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { DueMark } from "../ui/DueMark";
import { StageMark } from "../ui/StageMark";

/** Matters as a table; on a narrow screen each row becomes a card by style alone. */
export function MatterTable({ rows }: { rows: readonly MatterRow[] }) {
  const text = useText();
  const words = useWords();
  const topic_name = useTopicName();
  const several_units = new Set(rows.map((row) => row.unit.id)).size > 1;
  return (
    <div className="table-box">
      <table className="matters">
        <thead>
          <tr>
            <th scope="col">{text.list.due_on}</th>
            <th scope="col">{text.list.number}</th>
            <th scope="col">{text.list.summary}</th>
            <th scope="col">{text.list.stage}</th>
            <th scope="col">{text.list.received_on}</th>
            <th scope="col">{text.list.assignee}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.late ? "late" : undefined}>
              <td className="cell-due">
                <DueMark due_on={row.due_on} days_left={row.days_left} late={row.late} clock={row.due_clock} stopped={row.stopped_on && row.stopped_by ? { on: row.stopped_on, by: row.stopped_by } : null} />
              </td>
              <td className="cell-number">
                {row.may_open ? <Link to={`/matters/${encodeURIComponent(row.id)}`}>{row.number}</Link> : <span title={text.list.outline_only}>{row.number}</span>}
                <small>
                  {words.kind[row.kind]}
                  {row.instance === "second" && ` · ${words.instance.second}`}
                  {row.papers > 1 && ` · ${text.list.papers(row.papers)}`}
                </small>
              </td>
              <td className="cell-summary">
                <span className="clamp">{row.summary ?? topic_name(row.topic)}</span>
                <small>{[row.summary === null ? text.list.sealed : topic_name(row.topic), row.sender, several_units ? row.unit.name : null].filter(Boolean).join(" · ")}</small>
              </td>
              <td className="cell-stage" data-label={text.list.stage}>
                <StageMark stage={row.stage} />
                {row.waiting !== "nobody" && (
                  <small>
                    {text.list.waiting}: {text.list.waiting_words[row.waiting].toLowerCase()}
                  </small>
                )}
              </td>
              <td className="cell-received" data-label={text.list.received_on}>
                <time dateTime={row.received_on}>{showDay(row.received_on)}</time>
              </td>
              <td className="cell-assignee" data-label={text.list.assignee}>
                {row.assignee?.name ?? <span className="soft">{text.list.nobody}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

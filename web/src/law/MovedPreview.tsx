import { Button } from "@mantine/core";

import type { RulingPreview } from "../api/types";
import { showDay } from "../text/day";
import { useCount } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { Dialog } from "../ui/Dialog";

/** Which deadlines a ruling moves, before it is the law here. */
export function MovedPreview({ preview, busy, onConfirm, onBack }: { preview: RulingPreview; busy: boolean; onConfirm: () => void; onBack: () => void }) {
  const t = useText().law;
  const words = useWords();
  const count = useCount();
  const all = preview.later + preview.earlier + preview.same_day;
  const unlisted = preview.later + preview.earlier - preview.items.length;
  return (
    <Dialog opened title={t.preview_title} onClose={onBack} size="xl">
      <p>{all === 0 ? t.moves_nothing : t.moves(count(all))}</p>
      {all > 0 && (
        <ul>
          <li>{t.moves_later(count(preview.later))}</li>
          <li>{t.moves_earlier(count(preview.earlier))}</li>
          <li>{t.moves_same(count(preview.same_day))}</li>
        </ul>
      )}
      {preview.by_unit.length > 1 && (
        <details>
          <summary>{t.by_unit}</summary>
          <ul className="by-unit">
            {preview.by_unit.map((line) => (
              <li key={line.unit}>
                {line.unit}: <strong>{count(line.moved)}</strong>
              </li>
            ))}
          </ul>
        </details>
      )}
      {preview.items.length > 0 && (
        <div className="table-box">
          <table className="examples">
            <thead>
              <tr>
                <th scope="col">{t.number}</th>
                <th scope="col">{t.limit}</th>
                <th scope="col">{t.was}</th>
                <th scope="col">{t.now}</th>
              </tr>
            </thead>
            <tbody>
              {preview.items.map((item) => (
                <tr key={`${item.number} ${item.clock} ${item.unit}`}>
                  <td data-label={t.number}>
                    {item.number}
                    <br />
                    <small>{item.unit}</small>
                  </td>
                  <td data-label={t.limit}>{words.clock[item.clock as keyof typeof words.clock] ?? item.clock}</td>
                  <td data-label={t.was}>{showDay(item.was)}</td>
                  <td data-label={t.now}>
                    <strong>{showDay(item.now)}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unlisted > 0 && <p className="hint">{t.unlisted(count(unlisted))}</p>}
      <div className="dialog-foot">
        <p>{t.confirm_lead}</p>
        <div className="button-row">
          <Button loading={busy} onClick={onConfirm}>
            {t.confirm}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t.back}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

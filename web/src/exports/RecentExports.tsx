import { useExports } from "../api/queries";
import { useText } from "../text/text";
import { cancelExport, fileAddress, showCount } from "./export_work";

/** What this person has taken out within the hour, to fetch again or to throw away. */
export function RecentExports() {
  const text = useText();
  const t = text.export;
  const exports = useExports();
  const items = exports.data?.items.filter(({ state }) => state === "done" || state === "running" || state === "waiting") ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="recent-exports">
      <h3 id="recent-exports">{t.recent}</h3>
      <ul className="plain-list">
        {items.map((made) => (
          <li key={made.id} className="part-head">
            {made.state === "done" ? (
              <a href={fileAddress(made)} download>
                {t.download(made.file_name, text.units_of.bytes(made.bytes))}
              </a>
            ) : (
              <span>
                {made.file_name} · {t.making} {t.progress(showCount(made.rows), made.total === null ? null : showCount(made.total))}
              </span>
            )}
            <button type="button" className="link-button" aria-label={made.state === "done" ? t.throw_away(made.file_name) : `${t.stop} ${made.file_name}`} onClick={() => void cancelExport(made.id).then(() => exports.refetch())}>
              {made.state === "done" ? "✕" : t.stop}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

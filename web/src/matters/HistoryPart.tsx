import { useHistory } from "../api/queries";
import { ExportButton } from "../exports/ExportButton";
import { useText } from "../text/text";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { HistoryLine } from "./HistoryLine";

export function HistoryPart({ id }: { id: string }) {
  const t = useText().matter;
  const history = useHistory(id);
  return (
    <section className="card" aria-labelledby="history-title">
      <div className="part-head">
        <h2 id="history-title">{t.history}</h2>
        {history.data && <ExportButton list="history" query={{ id }} />}
      </div>
      {history.isPending && <Loading />}
      {history.isError && <Failed problem={history.error} onRetry={() => void history.refetch()} />}
      <ol className="timeline">
        {history.data?.items.map((entry) => (
          <li key={entry.seq}>
            <HistoryLine entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

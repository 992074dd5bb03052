import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";

import { useExport } from "../api/queries";
import { useText } from "../text/text";
import { Done } from "../ui/Done";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { cancelExport, fetchFile, fileAddress, isUnfinished, showCount } from "./export_work";

/** One that is being made: how far, and the way to stop it. Downloads it when it is done. */
export function ExportProgress({ id, onAgain }: { id: string; onAgain: () => void }) {
  const text = useText();
  const t = text.export;
  const asked = useExport(id);
  const made = asked.data;
  const was_unfinished = useRef(false);
  useEffect(() => {
    if (made === undefined) return;
    if (was_unfinished.current && made.state === "done") fetchFile(made);
    was_unfinished.current = isUnfinished(made);
  }, [made]);

  if (asked.isError) return <Failed problem={asked.error} onRetry={onAgain} />;
  if (made === undefined) return <Loading />;
  const again = (
    <Button variant="default" onClick={onAgain}>
      {t.again}
    </Button>
  );
  if (isUnfinished(made)) {
    const share = made.total === null || made.total === 0 ? undefined : Math.min(1, made.rows / made.total);
    return (
      <div className="stack">
        <p role="status">
          {t.making} {t.progress(showCount(made.rows), made.total === null ? null : showCount(made.total))}
        </p>
        <progress className="export-bar" aria-label={t.making} max={1} value={share} />
        <p className="hint">{t.background}</p>
        <Button variant="default" onClick={() => void cancelExport(id).then(() => asked.refetch())}>
          {t.stop}
        </Button>
      </div>
    );
  }
  if (made.state !== "done") {
    return (
      <div className="stack">
        <p role="alert">{made.state === "cancelled" ? t.stopped : t.failed}</p>
        {again}
      </div>
    );
  }
  return (
    <div className="stack">
      <Done>{t.done(showCount(made.rows))}</Done>
      <p>
        <a href={fileAddress(made)} download>
          {t.download(made.file_name, text.units_of.bytes(made.bytes))}
        </a>
      </p>
      {again}
    </div>
  );
}

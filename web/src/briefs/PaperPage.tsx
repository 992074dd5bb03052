import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";

import { ask } from "../api/client";
import { useText } from "../text/text";
import { FailedPage } from "../ui/FailedPage";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";

interface Props<Paper> {
  title: string;
  lead: string;
  /** Of the paper's facts, and of the same as a DOCX. */
  path: string;
  document: string;
  back: { to: string; words: string };
  children: (paper: Paper) => ReactNode;
}

/** A paper on the screen, for the printer, and as a DOCX. */
export function PaperPage<Paper>({ title, lead, path, document, back, children }: Props<Paper>) {
  const { brief: t } = useText();
  const paper = useQuery({ queryKey: ["paper", path], queryFn: () => ask<Paper>(path) });
  if (paper.isPending) return <Loading />;
  if (!paper.data) return <FailedPage title={title} problem={paper.error} onRetry={() => void paper.refetch()} back={back} />;
  return (
    <>
      <div className="no-print">
        <PageTitle title={title} />
        <p className="hint">{lead}</p>
        <div className="button-row">
          <Button onClick={() => window.print()}>{t.print}</Button>
          <a href={`/api/v1${document}`} download>
            {t.docx}
          </a>
          <Link to={back.to}>{back.words}</Link>
        </div>
      </div>
      {children(paper.data)}
    </>
  );
}

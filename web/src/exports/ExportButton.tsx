import { Button } from "@mantine/core";
import { useState } from "react";

import type { ExportList } from "../api/types";
import { useText } from "../text/text";
import { Dialog } from "../ui/Dialog";
import { ExportDialog } from "./ExportDialog";

interface Props {
  list: ExportList;
  /** The list's own query, as the page asks for it. */
  query: Record<string, string | null | undefined>;
  /** Of what, where one page has several. */
  of?: string;
}

/** Takes the list on this page out as a spreadsheet. */
export function ExportButton({ list, query, of }: Props) {
  const t = useText().export;
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-md" variant="default" className="export-button" aria-label={of === undefined ? undefined : `${t.button}: ${of}`} onClick={() => setOpened(true)}>
        {t.button}
      </Button>
      <Dialog opened={opened} title={of === undefined ? t.title : `${t.title}: ${of}`} onClose={() => setOpened(false)} size="lg">
        {opened && <ExportDialog list={list} query={query} />}
      </Dialog>
    </>
  );
}

import { Button } from "@mantine/core";

import type { useMatterPages } from "../api/queries";
import { useText } from "../text/text";

interface Props {
  pages: ReturnType<typeof useMatterPages>;
  shown: number;
}

/** Fetches the next rows and goes on to the first of them: whoever reads by keys does not start again at the top. */
export function MoreButton({ pages, shown }: Props) {
  const t = useText().list;
  if (!pages.hasNextPage) return null;

  async function more() {
    await pages.fetchNextPage();
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`table.matters tbody tr:nth-child(${shown + 1}) a`)?.focus({ preventScroll: true }));
  }

  return (
    <Button variant="default" onClick={() => void more()} loading={pages.isFetchingNextPage}>
      {pages.isFetchingNextPage ? t.loading_more : t.more}
    </Button>
  );
}

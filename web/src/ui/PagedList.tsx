import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { ask, type Call } from "../api/client";
import { useText } from "../text/text";
import { Failed } from "./Failed";
import { Loading } from "./Loading";

interface Page<T> {
  items: T[];
  next: string | null;
}

/** The pages of a list; `cursor` is the parameter that asks for the next. Keyed by `name`, which forms make stale. */
export function usePages<T>(name: string, path: string, query: NonNullable<Call["query"]>, cursor: string, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: [name, query],
    queryFn: ({ pageParam }) => ask<Page<T>>(path, { query: { ...query, [cursor]: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled,
  });
}

interface Props<T> {
  pages: ReturnType<typeof usePages<T>>;
  empty: ReactNode;
  children: (item: T) => ReactNode;
}

/** A list that comes page by page: waiting, failed, empty, its items, and the way to more. */
export function PagedList<T>({ pages, empty, children }: Props<T>) {
  const { more } = useText().list;
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {pages.isLoading && <Loading />}
      {pages.isError && <Failed problem={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && items.length === 0 && <div className="empty">{empty}</div>}
      <ul className="plain-list reference-list">{items.map(children)}</ul>
      {pages.hasNextPage && (
        <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {more}
        </Button>
      )}
    </>
  );
}

import type { ReactNode } from "react";

import { pathOf, useFollowLink, type Page } from "./route";

interface Props {
  to: Page;
  children: ReactNode;
  className?: string;
  current?: boolean;
}

export function Link({ to, children, className, current }: Props) {
  const follow = useFollowLink(to);
  return (
    <a href={pathOf(to)} onClick={follow} className={className} aria-current={current ? "page" : undefined}>
      {children}
    </a>
  );
}

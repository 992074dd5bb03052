import { useEffect, useRef, type ReactNode } from "react";

import { useText } from "../text/text";

/** The heading of a page: names the browser tab and takes the focus when the page is come to. */
export function PageTitle({ children, title }: { children?: ReactNode; title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { name } = useText().app;
  useEffect(() => {
    document.title = `${title} — ${name}`;
  }, [title, name]);
  useEffect(() => {
    if (isFree(document.activeElement)) heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children ?? title}
    </h1>
  );
}

/** Whoever came by a link, a menu or a key is taken to the heading; a box of the page that asked for the focus keeps it. */
function isFree(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.id === "main" || focused.closest("#root a, #root nav, #root header button") !== null;
}

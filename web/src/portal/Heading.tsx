import { useEffect, useRef } from "react";

import { usePortalText } from "../text/portal";

let first = true;

/** The heading of a page or step: names the tab, and takes the focus whenever the reader has moved (not on first load). */
export function Heading({ children, place }: { children: string; place?: string }) {
  const text = usePortalText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} — ${text.name}`;
  }, [children, text]);
  useEffect(() => {
    if (!first) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    first = false;
  }, []);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {place && <span className="place">{place}</span>}
      {children}
    </h1>
  );
}

import { useEffect, useRef, type ReactNode } from "react";

/** Says that something was recorded; takes the focus, because the button that did it is often gone. */
export function Done({ children }: { children: ReactNode }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => line.current?.focus({ preventScroll: true }), 50); // after a dialog gave the focus back
    line.current?.scrollIntoView({ block: "nearest" });
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="done" role="status" tabIndex={-1} ref={line}>
      ✓ {children}
    </p>
  );
}

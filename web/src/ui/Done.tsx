import type { ReactNode } from "react";

/** Says that something was recorded; read out by a screen reader when it appears. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <p className="done" role="status">
      ✓ {children}
    </p>
  );
}

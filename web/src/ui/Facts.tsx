import type { ReactNode } from "react";

/** Words and what they are; a fact that is empty is left out. */
export function Facts({ facts }: { facts: readonly (readonly [string | null, ReactNode])[] }) {
  const given = facts.filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false);
  return (
    <dl className="facts">
      {given.map(([name, value], index) => (
        <div key={name ?? index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

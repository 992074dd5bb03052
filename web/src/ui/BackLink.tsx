import { Link } from "react-router";

/** The way from one thing back to the list it stands in. */
export function BackLink({ to, words }: { to: string; words: string }) {
  return (
    <p className="back no-print">
      <Link to={to}>
        <span aria-hidden>‹ </span>
        {words}
      </Link>
    </p>
  );
}

import { useLetterhead } from "../api/queries";
import { Failed } from "../ui/Failed";
import { SheetHead } from "./SheetHead";

interface Props {
  unit_id: string;
  /** "TB" of a notice: the kind of paper in its number; without one there is no line for the number. */
  kind?: string;
  /** null or none: left to be written in. */
  number?: string | null | undefined;
  /** null: left to be written in; without one there is no line for it. */
  day?: string | null | undefined;
}

/** The head of a paper that this unit writes, as the server knows it. */
export function UnitHead({ unit_id, kind, number, day }: Props) {
  const letterhead = useLetterhead(unit_id);
  if (letterhead.isError) return <Failed problem={letterhead.error} onRetry={() => void letterhead.refetch()} />;
  if (!letterhead.data) return null;
  return <SheetHead letterhead={letterhead.data} number={kind === undefined ? undefined : (number ?? `…/${kind}-${letterhead.data.abbreviation}`)} day={day} />;
}

import { letterheadOf } from "../briefs/letterhead_of";
import { SheetHead } from "../briefs/SheetHead";

interface Props {
  unit: string;
  form: string;
  number?: string;
  /** Of the paper; null: to be written in; without one there is no line for it. */
  day?: string | null;
}

/** The head of an official form: who issues it, the motto, the number of the form. */
export function PaperHead({ unit, form, number, day }: Props) {
  return (
    <>
      <p className="paper-form">{form}</p>
      <SheetHead letterhead={letterheadOf(unit)} number={number} day={day} />
    </>
  );
}

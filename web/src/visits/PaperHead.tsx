import { UnitHead } from "../briefs/UnitHead";

interface Props {
  unit_id: string;
  form: string;
  /** "TB": the form is a notice and has a number; null: to be written in. */
  kind?: string;
  number?: string | null | undefined;
  /** Of the paper; null: to be written in; without one there is no line for it. */
  day?: string | null;
}

/** The head of an official form: the number of the form, who issues it, the motto. */
export function PaperHead({ form, ...head }: Props) {
  return (
    <>
      <p className="paper-form">{form}</p>
      <UnitHead {...head} />
    </>
  );
}

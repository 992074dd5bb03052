import { useText } from "../text/text";

/** The head of a Vietnamese administrative document: who issues it, the motto, the number of the form. */
export function PaperHead({ unit, form, number }: { unit: string; form: string; number?: string }) {
  const t = useText().visit.paper;
  return (
    <>
      <p className="paper-form">{form}</p>
      <header className="receipt-head">
        <p className="receipt-unit">
          {unit}
          {number !== undefined && (
            <>
              <br />
              <span className="paper-number">{number}</span>
            </>
          )}
        </p>
        <p>
          <strong>{t.motto[0]}</strong>
          <br />
          <u>{t.motto[1]}</u>
        </p>
      </header>
    </>
  );
}

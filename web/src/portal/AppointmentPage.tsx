import { usePortalText } from "../text/portal";
import { Heading } from "./Heading";

const kLines = 10;
/** How many dotted lines each field gets: of the representatives several names. */
const kLinesOfField = [1, 1, 3, 1, 2] as const;

/** A blank of the written appointment of a group's representatives, to be printed: the law has no form of its own for it. */
export function AppointmentPage() {
  const { appointment: t, receipt } = usePortalText();
  return (
    <>
      <Heading>{t.title}</Heading>
      <p className="no-print">{t.lead}</p>
      <p className="buttons no-print">
        <button type="button" className="button" onClick={() => window.print()}>
          {t.print}
        </button>
      </p>
      <article className="blank">
        <header className="blank-head">
          <p>
            <strong>{receipt.motto[0]}</strong>
            <br />
            <u>{receipt.motto[1]}</u>
          </p>
          <h2>{t.title.toUpperCase()}</h2>
        </header>
        {t.fields.map((field, place) => (
          <p key={field} className={`to-fill lines-${kLinesOfField[place]}`}>
            <span>{field}:</span>
          </p>
        ))}
        <p>{t.we}</p>
        <table>
          <thead>
            <tr>
              {t.columns.map((column) => (
                <th key={column}>{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: kLines }, (_, line) => (
              <tr key={line}>
                <td>{line + 1}</td>
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </article>
    </>
  );
}

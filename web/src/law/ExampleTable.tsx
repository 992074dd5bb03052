import { useQuestions } from "../api/queries";
import type { LawField, LawRule } from "../api/types";
import { showDay } from "../text/day";
import { useLanguage, usePick } from "../text/language";
import { useText } from "../text/text";

/** Worked cases as a lawyer checks them: what is given, what must come out, why. */
export function ExampleTable({ examples }: { examples: LawRule["examples"] }) {
  const t = useText().law;
  const pick = usePick();
  const questions = useQuestions();
  const fields = (id: string, side: "given" | "answers"): LawField[] => questions.data?.items.find((question) => question.question === id)?.[side] ?? [];
  return (
    <div className="table-box">
      <table className="examples">
        <thead>
          <tr>
            <th scope="col">{t.given}</th>
            <th scope="col">{t.comes_out}</th>
            <th scope="col">{t.because}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map((example, place) => (
            <tr key={place}>
              <td data-label={t.given}>
                <Facts facts={example.given} fields={fields(example.question, "given")} />
              </td>
              <td data-label={t.comes_out}>{example.refused ? `${t.refused}: ${example.refused}` : <Facts facts={example.answer} fields={fields(example.question, "answers")} />}</td>
              <td data-label={t.because}>{pick(example.because)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Facts({ facts, fields }: { facts: Record<string, unknown>; fields: LawField[] }) {
  return (
    <ul className="facts-list">
      {Object.entries(facts).map(([name, value]) => (
        <Fact key={name} value={value} field={fields.find((each) => each.name === name)} name={name} />
      ))}
    </ul>
  );
}

function Fact({ name, value, field }: { name: string; value: unknown; field: LawField | undefined }) {
  const t = useText().law;
  const { language } = useLanguage();
  const label = field?.[language] ?? name;
  const word = (text: string) => field?.words?.find((each) => each.word === text)?.[language] ?? showDay(text);
  const shown = (each: unknown): string => {
    if (each === true) return t.yes;
    if (each === false) return t.no;
    if (each === null) return "–";
    if (typeof each === "string") return word(each);
    if (Array.isArray(each)) return each.length === 0 ? "–" : each.map(shown).join("; ");
    if (typeof each === "object") return Object.values(each).map(shown).join(" – ");
    return String(each);
  };
  return (
    <li>
      {label}: <strong>{shown(value)}</strong>
    </li>
  );
}

import type { MatterKind } from "../api/types";
import { useText } from "../text/text";
import { CheckField } from "../ui/CheckField";
import { checksFor, kChecks, withCheck } from "./checks";

interface Props {
  kinds: readonly MatterKind[];
  checks: Record<string, boolean | string>;
  onChange: (checks: Record<string, boolean | string>) => void;
}

export function CheckList({ kinds, checks, onChange }: Props) {
  const t = useText().register;
  const foreign = checks["language"] === "foreign";
  function speak(is_foreign: boolean) {
    const { language: _language, notarised_translation: _translation, ...others } = checks;
    onChange(is_foreign ? { ...others, language: "foreign" } : others);
  }
  return (
    <details className="card">
      <summary>
        <strong>{t.checks}</strong> — {t.checks_changed(Object.keys(checks).length)}
      </summary>
      <p className="hint">{t.checks_lead}</p>
      <div className="check-grid">
        {checksFor(kinds).map((check) => (
          <CheckField
            key={check}
            name={`checks.${check}`}
            label={t.check[check]}
            checked={(checks[check] ?? kChecks[check].usual) === true}
            onChange={(value) => onChange(withCheck(checks, check, value))}
          />
        ))}
        <CheckField name="checks.language" label={t.foreign_language} checked={foreign} onChange={speak} />
        {foreign && (
          <CheckField
            name="checks.notarised_translation"
            label={t.check.notarised_translation}
            checked={checks["notarised_translation"] === true}
            onChange={(value) => onChange({ ...checks, notarised_translation: value })}
          />
        )}
      </div>
    </details>
  );
}

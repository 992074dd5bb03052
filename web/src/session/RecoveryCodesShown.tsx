import { Button } from "@mantine/core";

import { useText } from "../text/text";

/** Shown this once; the page keeps them nowhere. */
export function RecoveryCodesShown({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const t = useText().second_factor;
  return (
    <div className="notice" role="status">
      <p>
        <strong>{t.codes_title}</strong>
      </p>
      <p>{t.codes_lead}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="button-row">
        <Button variant="default" onClick={() => window.print()}>
          {t.print}
        </Button>
        <Button onClick={onKept}>{t.kept}</Button>
      </div>
    </div>
  );
}

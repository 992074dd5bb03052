import { Button } from "@mantine/core";

import type { StaffMade } from "../api/types";
import { useText } from "../text/text";
import { useWords } from "../text/words";

/** A one-time password, shown this once. */
export function FirstPassword({ made, onClose }: { made: StaffMade; onClose: () => void }) {
  const t = useText().staff;
  const words = useWords();
  return (
    <section className="card notice" role="status">
      <p>
        {made.member.name} ({made.member.login}) — {t.first_password}:
      </p>
      <p className="receipt-code">
        <strong>{made.first_password}</strong>
      </p>
      <p>{t.first_password_note}</p>
      <Button variant="default" onClick={onClose}>
        {words.close}
      </Button>
    </section>
  );
}

import { Button } from "@mantine/core";

import { useText } from "../text/text";

interface Props {
  submit: string;
  submitting: string;
  busy: boolean;
  saved_at: Date | null;
}

/** The end of a long form: its button, the keys that press it, and when the draft was kept. */
export function SubmitLine({ submit, submitting, busy, saved_at }: Props) {
  const { register } = useText();
  return (
    <>
      <Button type="submit" loading={busy} size="lg">
        {busy ? submitting : submit}
      </Button>
      <span className="hint">
        <span className="keys-only">
          <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
        </span>
        {saved_at && ` ${register.draft_saved(saved_at.toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" }))}`}
      </span>
    </>
  );
}

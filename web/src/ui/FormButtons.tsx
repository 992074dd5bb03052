import { Button } from "@mantine/core";

interface Props {
  submit: string;
  busy: boolean;
  cancel: string;
  onCancel: () => void;
}

/** The end of a form of one act: do it, or give it up. */
export function FormButtons({ submit, busy, cancel, onCancel }: Props) {
  return (
    <div className="button-row">
      <Button type="submit" loading={busy}>
        {submit}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}

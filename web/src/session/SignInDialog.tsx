import type { Session } from "../api/types";
import { useText } from "../text/text";
import { Dialog } from "../ui/Dialog";
import { SignInForm } from "./SignInForm";

interface Props {
  login: string;
  opened: boolean;
  onSignedIn: (session: Session) => void;
}

/** Over the page that was being worked on, so that nothing typed there is lost. It cannot be closed without signing in. */
export function SignInDialog({ login, opened, onSignedIn }: Props) {
  const t = useText().session;
  return (
    <Dialog opened={opened} title={t.ended} onClose={null} on_top>
      <p>{t.ended_lead}</p>
      <SignInForm login={login} onSignedIn={onSignedIn} />
    </Dialog>
  );
}

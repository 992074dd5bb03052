import type { Session } from "../api/types";
import { useText } from "../text/text";
import { PageTitle } from "../ui/PageTitle";
import { Ribbon } from "../ui/Ribbon";
import { ChangePassword } from "./ChangePassword";

interface Props {
  session: Session;
  onChanged: () => void;
}

export function MustChangePassword({ session, onChanged }: Props) {
  const t = useText().session;
  return (
    <div className="sign-in">
      {session.demonstration && <Ribbon />}
      <main id="main" className="sign-in-box">
        <PageTitle title={t.must_change} />
        <p>{t.must_change_lead}</p>
        <ChangePassword login={session.user.login} onChanged={onChanged} />
      </main>
    </div>
  );
}

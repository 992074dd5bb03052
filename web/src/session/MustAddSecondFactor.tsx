import type { Session } from "../api/types";
import { useText } from "../text/text";
import { PageTitle } from "../ui/PageTitle";
import { Ribbon } from "../ui/Ribbon";
import { SecondFactor } from "./SecondFactor";
import { signOut } from "./sign_out";

/** The post asks for a second step at sign-in: nothing else is open before it is there. */
export function MustAddSecondFactor({ session, onAdded }: { session: Session; onAdded: () => void }) {
  const text = useText();
  return (
    <div className="sign-in">
      {session.demonstration && <Ribbon />}
      <main id="main" className="sign-in-box">
        <PageTitle title={text.second_factor.must_add} />
        <p>{text.second_factor.lead}</p>
        <SecondFactor onAdded={onAdded} />
        <p className="sign-in-portal">
          <button type="button" className="link-button" onClick={() => void signOut()}>
            {text.session.sign_out}
          </button>
        </p>
      </main>
    </div>
  );
}

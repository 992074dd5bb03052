import type { Session } from "../api/types";
import { useText } from "../text/text";
import { LanguageSwitch } from "../ui/LanguageSwitch";
import { PageTitle } from "../ui/PageTitle";
import { Ribbon } from "../ui/Ribbon";
import { TextSizeSwitch } from "../ui/TextSizeSwitch";
import { SignInForm } from "./SignInForm";

interface Props {
  demonstration: boolean;
  onSignedIn: (session: Session) => void;
}

export function SignInPage({ demonstration, onSignedIn }: Props) {
  const text = useText();
  return (
    <div className="sign-in">
      {demonstration && <Ribbon />}
      <header className="sign-in-top">
        <TextSizeSwitch />
        <LanguageSwitch />
      </header>
      <main id="main" className="sign-in-box">
        <p className="brand">
          <img src="/icon.svg" alt="" width="44" height="44" />
          <span>
            <strong>{text.app.name}</strong>
            <small>{text.app.tagline}</small>
          </span>
        </p>
        <PageTitle title={text.session.title} />
        <p className="hint">{text.session.lead}</p>
        <SignInForm onSignedIn={onSignedIn} />
        <p className="sign-in-portal">
          <a href="/portal/">{text.session.portal}</a>
        </p>
      </main>
    </div>
  );
}

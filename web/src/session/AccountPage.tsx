import { useState } from "react";

import { showDay } from "../text/day";
import { useText } from "../text/text";
import { PageTitle } from "../ui/PageTitle";
import { Done } from "../ui/Done";
import { ChangePassword } from "./ChangePassword";
import { OwnSessions } from "./OwnSessions";
import { SecondFactor } from "./SecondFactor";
import { useSession } from "./session";
import { SignOutButtons } from "./SignOutButtons";

export function AccountPage() {
  const text = useText();
  const session = useSession();
  const [changed, setChanged] = useState(0);
  return (
    <>
      <PageTitle title={text.session.account} />
      <p>
        <strong>{session.user.name}</strong> ({session.user.login})
      </p>
      <section className="card">
        <h2>{text.session.my_posts}</h2>
        {session.posts.length === 0 && <p>{text.session.no_posts}</p>}
        <ul className="plain-list">
          {session.posts.map((post) => (
            <li key={`${post.id} ${post.unit.id}`}>
              <strong>{post.title}</strong>, {post.unit.name}
              <small>
                {text.role[post.role]} · {text.post.from_to(showDay(post.valid_from), post.valid_to && showDay(post.valid_to))}
                {!post.in_force && ` · ${text.session.not_in_force}`}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <section className="card">
        <h2>{text.session.change}</h2>
        {changed > 0 && <Done>{text.session.changed}</Done>}
        <ChangePassword key={changed} login={session.user.login} onChanged={() => setChanged((count) => count + 1)} />
      </section>
      <section className="card">
        <h2>{text.second_factor.title}</h2>
        <SecondFactor />
      </section>
      <section className="card">
        <h2>{text.session.my_sessions}</h2>
        <OwnSessions />
      </section>
      <SignOutButtons />
    </>
  );
}

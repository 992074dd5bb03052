import { showDay } from "../text/day";
import { usePortalText } from "../text/portal";
import type { FollowedMatterData } from "./FollowedMatter";

/** What the head promised when he received the citizen, and whether each part was kept. */
export function Promises({ promises }: { promises: FollowedMatterData["promises"] }) {
  const t = usePortalText().promise;
  if (promises.length === 0) return null;
  return (
    <>
      <h3>{t.title}</h3>
      {promises.map((promise, index) => (
        <div key={index} className="note">
          <p>
            <b>{t.on(showDay(promise.on))}</b> {promise.text}
            {promise.due_on !== null && ` ${t.by(showDay(promise.due_on))}`}
          </p>
          <ul>
            {promise.steps.map((step, at) => (
              <li key={at}>
                {step.what} — {step.unit.name}: {step.done_on !== null ? t.done(showDay(step.done_on)) : step.late ? t.late(showDay(step.due_on)) : t.due(showDay(step.due_on))}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

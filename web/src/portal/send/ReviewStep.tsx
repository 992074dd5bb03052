import type { Topic } from "../../api/types";
import { usePick } from "../../text/language";
import { usePortalText } from "../../text/portal";
import { useWords } from "../../text/words";
import type { Draft } from "../draft";
import { kSteps, type Step } from "../missing";
import { go } from "../route";
import { useAsk } from "../useAsk";

/** Everything that will be sent, as it will be sent, with a way back to each part. */
export function ReviewStep({ draft }: { draft: Draft }) {
  const text = usePortalText();
  const words = useWords();
  const pick = usePick();
  const topics = useAsk<{ items: Topic[] }>("/topics");
  const topic = topics.value?.items.find((each) => each.code === draft.topic);
  const { sender } = draft;
  return (
    <>
      <p>{text.send.review_hint}</p>
      <Part step="kind" rows={[[text.receipt.kind, draft.kind === "" ? "" : words.kind[draft.kind]]]} />
      <Part step="office" rows={[[text.receipt.unit, draft.office?.name ?? ""]]} />
      <Part
        step="event"
        rows={[
          [text.send.topic, topic ? pick(topic) : draft.topic],
          [text.send.summary, draft.summary],
          [text.send.full_text, draft.full_text],
          [text.send.request, draft.request],
          [text.send.respondent[draft.kind === "" ? "feedback" : draft.kind], draft.respondent],
          [text.send.previous, draft.previous_handling],
          [text.send.place, draft.place?.name ?? ""],
        ]}
      />
      <Part
        step="sender"
        rows={[
          [text.send.sender_name[sender.kind], sender.name],
          [text.send.address, sender.address],
          [text.send.phone, sender.phone],
          [text.send.email, sender.email],
          [text.send.birth_year, sender.kind === "person" ? sender.birth_year : ""],
          [text.send.id_kind, sender.id_kind === "" ? "" : `${words.id_kind[sender.id_kind]} ${sender.id_number}`],
          [text.send.people, draft.people_count],
        ]}
      />
      {sender.address.trim() === "" && <p className="note">{text.send.no_address}</p>}
      {sender.phone.trim() === "" && sender.email.trim() === "" && <p className="note">{text.send.no_contact}</p>}
      <Part step="files" rows={draft.files.length === 0 ? [[text.files.title, text.files.none]] : draft.files.map((file) => [text.files.size(file.size), file.name] as const)} />
      <p className="hint">{text.send.truth}</p>
    </>
  );
}

function Part({ step, rows }: { step: Step; rows: readonly (readonly [string, string])[] }) {
  const text = usePortalText();
  return (
    <section className="part">
      <h2>{text.send.steps[step]}</h2>
      <button type="button" className="quiet" aria-label={`${text.change}: ${text.send.steps[step]}`} onClick={() => go("send", kSteps.indexOf(step) + 1)}>
        {text.change}
      </button>
      <dl>
        {rows.map(([label, value], index) => (
          <div key={index}>
            <dt>{label}</dt>
            <dd className={value.trim() === "" ? "empty" : undefined}>{value.trim() === "" ? text.not_given : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import type { Sender } from "../api/types";
import { useLanguage } from "../text/language";
import { useText } from "../text/text";
import { IdentityFacts } from "./IdentityFacts";

export function SenderList({ senders }: { senders: readonly Sender[] }) {
  const t = useText().matter;
  const { language } = useLanguage();
  return (
    <ul className="plain-list">
      {senders.map((sender, index) => (
        <li key={index}>
          <strong>{language === "en" && sender.label_en ? sender.label_en : sender.label}</strong>
          {sender.representative && ` (${t.representative})`}
          {sender.identity && <IdentityFacts identity={sender.identity} />}
        </li>
      ))}
    </ul>
  );
}

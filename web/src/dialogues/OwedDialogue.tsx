import { Findings } from "./DialoguesPart";
import { useDialogues } from "./use_dialogues";

/** Beside the form by which a complaint is decided: that the law wants a dialogue and none was held. It forbids nothing. */
export function OwedDialogue({ matter_id }: { matter_id: string }) {
  const found = useDialogues(matter_id);
  return <Findings findings={found.data?.findings.filter(({ code }) => code === "owed") ?? []} />;
}

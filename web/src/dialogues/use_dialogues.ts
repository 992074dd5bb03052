import { useQuery, useQueryClient } from "@tanstack/react-query";

import { ask, call } from "../api/client";
import type { Dialogue, MatterDialogues } from "../api/types";
import { useSending } from "../ui/use_sending";

const pathOf = (matter_id: string) => `/matters/${encodeURIComponent(matter_id)}/dialogues`;

export function useDialogues(matter_id: string) {
  return useQuery({ queryKey: ["dialogues", matter_id], queryFn: () => ask<MatterDialogues>(pathOf(matter_id)) });
}

/** Sends one act; what it answers is how the matter stands now. */
function useAct(matter_id: string, path: string, body: object, headers: Record<string, string>, onDone: () => void) {
  const queries = useQueryClient();
  return useSending<MatterDialogues>(
    () => call<MatterDialogues>(path, { method: "POST", body, headers }),
    (fresh) => {
      queries.setQueryData(["dialogues", matter_id], fresh);
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "dialogues" });
      onDone();
    },
  );
}

export const useCalling = (matter_id: string, body: object, onDone: () => void) => useAct(matter_id, pathOf(matter_id), body, {}, onDone);

export const useSaying = (matter_id: string, body: object, onDone: () => void) => useAct(matter_id, `${pathOf(matter_id)}/facts`, body, {}, onDone);

export type DialogueAct = Dialogue["may"][number];

export function useDialogueAct(dialogue: Dialogue, act: DialogueAct, body: object, onDone: () => void) {
  const path = `/dialogues/${encodeURIComponent(dialogue.id)}/${act.replaceAll("_", "-")}`;
  return useAct(dialogue.matter_id, path, body, { "If-Match": `"${dialogue.version}"` }, onDone);
}

/** Nothing typed is nothing. */
export const given = (text: string) => (text.trim() === "" ? null : text.trim());

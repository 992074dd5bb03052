// What is being typed into an act, sealed on the machine until it is done (drafts/sealed.ts).
import { forget, keep, kept, type Owner } from "../drafts/sealed";
import type { ActName, Matter } from "../api/types";
import type { Typed } from "./act_fields";

const name = (matter: Matter, act: ActName) => `act ${matter.id} ${act}`;

export function keepAct(owner: Owner, matter: Matter, act: ActName, typed: Typed, now: Date): Promise<Date | null> {
  return keep(owner, name(matter, act), typed, now);
}

/** What was typed and not done. Its day is not kept: another day is another act. */
export async function keptAct(owner: Owner, matter: Matter, act: ActName, now: Date): Promise<Typed | null> {
  const typed = await kept<Typed>(owner, name(matter, act), now);
  if (typed === null) return null;
  const { on: _on, ...others } = typed;
  return others;
}

export function forgetAct(owner: Owner, matter: Matter, act: ActName): Promise<void> {
  return forget(owner, name(matter, act));
}

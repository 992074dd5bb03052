// Who is signed in. The session is asked of the server; nothing of it is kept on the machine.
import { createContext, useContext, useMemo } from "react";

import type { Role, Session } from "../api/types";
import type { Owner } from "../drafts/sealed";

export const SessionContext = createContext<Session | null>(null);

/** The signed-in person; only inside the gate. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside the gate");
  return session;
}

/** Whose unsent work it is, with the key that seals it on this machine. */
export function useOwner(): Owner {
  const { user, draft_key } = useSession();
  return useMemo(() => ({ id: user.id, draft_key }), [user.id, draft_key]);
}

/** Whether this person only looks on: then no work of his own is spoken of. What he may do the server says. */
export function looksOnOnly(session: Session): boolean {
  const posts = session.posts.filter((post) => post.in_force);
  return posts.length > 0 && posts.every((post) => post.role === "observer" || post.role === "overseer");
}

/** The one role of this person's posts in force; null when there are several, or none. */
export function onlyRole(session: Session): Role | null {
  const roles = new Set(session.posts.filter((post) => post.in_force).map((post) => post.role));
  const [role] = roles;
  return roles.size === 1 ? (role ?? null) : null;
}

/** The units of the posts in force, each once, in the order of the posts. */
export function myUnits(session: Session): { id: string; name: string }[] {
  const units = session.posts.filter((post) => post.in_force).map((post) => post.unit);
  return units.filter((unit, index) => units.findIndex((each) => each.id === unit.id) === index);
}

import { useCallback, useEffect, useState } from "react";
import { NavLink, Outlet, useLocation } from "react-router";

import { SavedLinks, useFirstList } from "./saved/SavedLinks";
import type { Problem } from "./api/types";
import { useSession } from "./session/session";
import { signOut } from "./session/sign_out";
import { ShortcutsDialog } from "./shortcuts/ShortcutsDialog";
import { useShortcuts } from "./shortcuts/use_shortcuts";
import { showDay } from "./text/day";
import { useText } from "./text/text";
import { ErrorSummary } from "./ui/ErrorSummary";
import { LanguageSwitch } from "./ui/LanguageSwitch";
import { Ribbon } from "./ui/Ribbon";
import { SkipLink } from "./ui/SkipLink";
import { TextSizeSwitch } from "./ui/TextSizeSwitch";

/** Where one can go, and which word of the session's `may` opens it (null: open to all). */
const kPages = [
  ["/", "today", "see_matters"],
  ["/receptions", "receptions", "see_matters"],
  ["/duty", "duty", "see_dashboard"],
  ["/desk", "desk", "see_matters"],
  ["/directives", "directives", "see_matters"],
  ["/petitions/new", "new_paper", "register_petition"],
  ["/matters", "worklist", "see_matters"],
  ["/search", "search", "see_matters"],
  ["/dashboard", "dashboard", "see_dashboard"],
  ["/data-requests", "data_requests", "handle_data_requests"],
  ["/secret-papers", "secret_papers", "register_petition"],
  ["/units", "units", null],
  ["/staff", "staff", null],
  ["/law", "law", null],
] as const;

/** The frame of every office page: ribbon, who is working, where to go, and the page itself. */
export function Shell() {
  const text = useText();
  const session = useSession();
  const { pathname } = useLocation();
  const [menu_open, setMenuOpen] = useState(false);
  const [help_open, setHelpOpen] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useShortcuts(useCallback(() => setHelpOpen(true), []));
  useEffect(() => setMenuOpen(false), [pathname]);
  const first_list = useFirstList();
  const post = session.posts.find((each) => each.in_force);

  return (
    <>
      <SkipLink />
      {session.demonstration && <Ribbon />}
      <header className="top">
        <button type="button" className="menu-button" aria-expanded={menu_open} aria-controls="nav" onClick={() => setMenuOpen(!menu_open)}>
          <span aria-hidden>☰</span> {text.nav.menu}
        </button>
        <NavLink to="/" className="top-brand">
          <img src="/icon.svg" alt="" width="34" height="34" />
          <span>
            <strong>{text.app.name}</strong>
            {post && <small>{post.unit.name}</small>}
          </span>
        </NavLink>
        <div className="top-right">
          <TextSizeSwitch />
          <LanguageSwitch />
          <NavLink to="/account" className="top-account">
            <strong>{session.user.name}</strong>
            {post && <small>{post.title}</small>}
          </NavLink>
          <button type="button" className="top-button" onClick={() => void signOut().then(setProblem)}>
            {text.session.sign_out}
          </button>
        </div>
      </header>
      <div className="frame">
        <nav id="nav" className={menu_open ? "side open" : "side"} aria-label={text.nav.label}>
          <ul>
            {kPages.filter(([, , word]) => word === null || session.may.includes(word)).map(([path, name]) => (
              <li key={path}>
                <NavLink to={path === "/matters" ? first_list : path} end={path === "/"}>
                  {text.nav[name]}
                </NavLink>
                {path === "/matters" && <SavedLinks />}
              </li>
            ))}
          </ul>
          <button type="button" className="side-help" onClick={() => setHelpOpen(true)}>
            {text.nav.shortcuts} <kbd>?</kbd>
          </button>
          <div className="side-settings">
            <TextSizeSwitch />
            <LanguageSwitch />
            <NavLink to="/account">
              {session.user.name}
              {post && <small>{post.title}</small>}
            </NavLink>
            <button type="button" className="link-button" onClick={() => void signOut().then(setProblem)}>
              {text.session.sign_out}
            </button>
          </div>
        </nav>
        <main id="main" tabIndex={-1}>
          <p className="only-print print-head">
            <strong>{post?.unit.name}</strong>
            <span>{text.app.printed(showDay(session.today), session.user.name)}</span>
          </p>
          <ErrorSummary problem={problem} />
          <Outlet key={pathname} />
        </main>
      </div>
      <ShortcutsDialog opened={help_open} onClose={() => setHelpOpen(false)} />
    </>
  );
}

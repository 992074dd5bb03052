import { useEffect } from "react";
import { useNavigate } from "react-router";

import { remembered } from "../ui/remembered";
import { keyMeans, type Meaning } from "./keys";

const kPaths: Partial<Record<Meaning, string>> = {
  go_today: "/",
  go_worklist: "/matters",
  go_dashboard: "/dashboard",
  go_units: "/units",
  go_staff: "/staff",
  go_law: "/law",
  new_paper: "/petitions/new",
  search: "/search",
};

/** Listens to the keys of the whole page, except while something is being typed, a dialog is open, or they are switched off. */
export function useShortcuts(openHelp: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    let before = "";
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      const meaning = keyMeans(before, event.key);
      before = event.key;
      if (meaning === null || (meaning !== "help" && !shortcutsOn())) return;
      event.preventDefault();
      before = "";
      if (meaning === "help") openHelp();
      else if (meaning === "next_row" || meaning === "previous_row") moveRow(meaning === "next_row" ? 1 : -1);
      else if (meaning === "offer") document.querySelectorAll<HTMLElement>(".offers button")[Number(event.key) - 1]?.click();
      else void navigate(kPaths[meaning] ?? "/");
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [navigate, openHelp]);
}

/** Single letters do something unless this machine was told otherwise (they disturb whoever speaks to the machine). */
export function shortcutsOn(): boolean {
  return remembered("shortcuts") !== "off";
}

/** From the row with the focus to the next or the one before; at first to the first. */
function moveRow(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>("table.matters tbody tr a")];
  const here = links.findIndex((link) => link.closest("tr")?.contains(document.activeElement));
  const next = links[here === -1 ? 0 : here + step];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["button", "checkbox", "submit"].includes(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}

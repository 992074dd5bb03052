import { useEffect } from "react";
import { useNavigate } from "react-router";

import { keyMeans, type Meaning } from "./keys";

const kPaths: Partial<Record<Meaning, string>> = {
  go_today: "/",
  go_worklist: "/matters",
  go_dashboard: "/dashboard",
  go_units: "/units",
  new_paper: "/petitions/new",
  search: "/search",
};

/** Listens to the keys of the whole page, except while something is being typed. */
export function useShortcuts(openHelp: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    let before = "";
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      const meaning = keyMeans(before, event.key);
      before = event.key;
      if (meaning === null) return;
      event.preventDefault();
      before = "";
      if (meaning === "help") return openHelp();
      const path = kPaths[meaning];
      if (path !== undefined) void navigate(path);
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [navigate, openHelp]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
}

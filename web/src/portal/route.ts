// Where in the portal the reader is. The address holds the page and the step, never a code, a name or a text.
import { useCallback, useSyncExternalStore, type MouseEvent } from "react";

export const kPages = { start: "", send: "gui-don", receipt: "giay-bien-nhan", follow: "theo-doi", deadline: "thoi-han", ask: "hoi-luat", where: "noi-tiep-dan", receptions: "lich-tiep", booking: "gio-tiep", display: "goi-so", appointment: "cu-dai-dien", verify: "kiem-tra" } as const;
export type Page = keyof typeof kPages;

export interface Route {
  page: Page;
  /** 1 is the first step of sending. */
  step: number;
}

const kBase = "/portal/";
const kVerify = "/verify"; // short: it stands in the QR code of every receipt
const listeners = new Set<() => void>();

export function readRoute(path: string): Route {
  if (path === kVerify) return { page: "verify", step: 1 };
  const [slug = "", step = ""] = path.replace(/^\/portal(\.html)?\/?/, "").split("/");
  const page = (Object.keys(kPages) as Page[]).find((each) => kPages[each] === slug) ?? "start";
  return { page, step: /^[1-9]$/.test(step) ? Number(step) : 1 };
}

export function pathOf(page: Page, step = 1): string {
  if (page === "verify") return kVerify;
  return `${kBase}${kPages[page]}${step > 1 ? `/${step}` : ""}`;
}

export function go(page: Page, step = 1): void {
  if (location.pathname !== pathOf(page, step)) history.pushState(null, "", pathOf(page, step));
  listeners.forEach((tell) => tell());
}

export function useRoute(): Route {
  const path = useSyncExternalStore(listen, () => location.pathname);
  return readRoute(path);
}

/** Follows a link inside the portal without loading the page again; leaves new tabs to the browser. */
export function useFollowLink(page: Page): (event: MouseEvent) => void {
  return useCallback(
    (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      go(page);
    },
    [page],
  );
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  window.addEventListener("popstate", tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener("popstate", tell);
  };
}

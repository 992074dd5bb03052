import { useEffect } from "react";

const kFocusable = 'a[href], button:not(:disabled), input:not(:disabled):not([type="hidden"]), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';

/**
 * The focus is never lost: when what had it is taken from the page (a removed line, a button that did its work),
 * it goes to the nearest thing that stayed; when what had it was only out of use for a moment, it comes back.
 * A dialog that closes gives it back to what opened it.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let trail: Element[] = [];
    const had = () => trail[0];
    const openers = new WeakMap<Element, Element>();

    function remember(event: FocusEvent) {
      if (!(event.target instanceof Element)) return;
      const dialog = event.target.closest("[role=dialog]");
      const before = had();
      if (dialog && before && !openers.has(dialog) && !dialog.contains(before)) openers.set(dialog, before);
      trail = pathOf(event.target);
    }
    // Left on purpose (a click beside everything), not lost.
    function leave(event: FocusEvent) {
      const from = event.target;
      setTimeout(() => {
        if (from === had() && isLost() && isUsable(had()) && document.hasFocus()) trail = [];
      });
    }
    function mend() {
      if (!isLost() || trail.length === 0) return;
      if (isUsable(had())) return focus(had());
      if (had()?.isConnected) return;
      const opener = openerOf(trail, openers);
      if (isUsable(opener)) return focus(opener);
      const home = trail.find((each) => each.isConnected && each !== document.body && each !== document.documentElement);
      focus(home?.closest("main, nav, header, [role=dialog]") ? (usableIn(home) ?? home.closest('main, [tabindex="-1"]')) : document.getElementById("main"));
    }

    const watch = new MutationObserver(() => requestAnimationFrame(mend));
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
    document.addEventListener("focusin", remember);
    document.addEventListener("focusout", leave);
    return () => {
      watch.disconnect();
      document.removeEventListener("focusin", remember);
      document.removeEventListener("focusout", leave);
    };
  }, []);
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function isUsable(element: Element | undefined): boolean {
  return element !== undefined && element.isConnected && !element.matches(":disabled");
}

function openerOf(trail: readonly Element[], openers: WeakMap<Element, Element>): Element | undefined {
  const closed = trail.find((each) => !each.isConnected && openers.has(each));
  return closed && openers.get(closed);
}

function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) path.push(each);
  return path;
}

function usableIn(home: Element): Element | null {
  return [...home.querySelectorAll(kFocusable)].find((each) => each.getClientRects().length > 0) ?? null;
}

function focus(element: Element | null | undefined): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}

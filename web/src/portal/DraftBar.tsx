import { useState } from "react";
import { flushSync } from "react-dom";

import { usePortalText } from "../text/portal";
import { eraseDraft, outlivesTab, type Draft } from "./draft";
import { eraseReceipt } from "./kept_receipt";

/** Says where the draft is kept, and erases it; for a denunciation also leaves the page at once. */
export function DraftBar({ kind, onErase }: { kind: Draft["kind"]; onErase: () => void }) {
  const text = usePortalText();
  const [sure, setSure] = useState(false);
  const [erased, setErased] = useState(false);

  function erase() {
    setErased(sure);
    setSure(!sure);
    if (sure) onErase();
  }

  return (
    <div className="draft-bar">
      <p className="hint">{outlivesTab(kind) ? text.send.kept_local : text.send.kept_session}</p>
      <div className="buttons">
        <button type="button" className="quiet" onClick={erase}>
          {sure ? text.send.erase_sure : text.send.erase}
        </button>
        {kind === "denunciation" && (
          <button type="button" className="button leave" onClick={() => leave(onErase)}>
            {text.send.leave}
          </button>
        )}
      </div>
      <p role="status">{erased ? text.send.erased : ""}</p>
    </div>
  );
}

/** Nothing of the petition stays on this device, and the page is replaced by an empty one. Going back finds an empty form. */
function leave(erase: () => void): void {
  flushSync(erase);
  void eraseDraft();
  eraseReceipt();
  window.addEventListener("pageshow", () => location.reload());
  location.replace("about:blank");
}

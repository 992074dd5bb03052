import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";

import { useKeptFocus } from "./use_kept_focus";

function Lines() {
  useKeptFocus();
  const [lines, setLines] = useState(["một", "hai"]);
  const [busy, setBusy] = useState(false);
  return (
    <main id="main" tabIndex={-1}>
      <section>
        {lines.map((line) => (
          <button key={line} onClick={() => setLines(lines.filter((each) => each !== line))}>
            Bỏ {line}
          </button>
        ))}
      </section>
      <button disabled={busy} onClick={() => setBusy(true)}>
        Gửi
      </button>
      <button onClick={() => setBusy(false)}>Xong</button>
    </main>
  );
}

const focused = () => document.activeElement?.textContent;

/** jsdom leaves nothing out when it takes an element away; it only has no boxes to see. */
function everythingVisible() {
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
}

test("when the focused line goes, the focus goes to the nearest that stays, in the end to the page", async () => {
  everythingVisible();
  render(<Lines />);
  screen.getByText("Bỏ hai").focus();
  fireEvent.click(screen.getByText("Bỏ hai"));
  await waitFor(() => expect(focused()).toBe("Bỏ một"));
  fireEvent.click(screen.getByText("Bỏ một"));
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
});

function Asking() {
  useKeptFocus();
  const [asked, setAsked] = useState(false);
  return (
    <main id="main" tabIndex={-1}>
      <button>Trước</button>
      <button onClick={() => setAsked(true)}>Hỏi</button>
      {asked && (
        <div role="dialog">
          <button onClick={() => setAsked(false)}>Đóng</button>
        </div>
      )}
    </main>
  );
}

test("a dialog that closes gives the focus back to what opened it", async () => {
  everythingVisible();
  render(<Asking />);
  screen.getByText("Hỏi").focus();
  fireEvent.click(screen.getByText("Hỏi"));
  screen.getByText("Đóng").focus();
  fireEvent.click(screen.getByText("Đóng"));
  await waitFor(() => expect(focused()).toBe("Hỏi"));
});

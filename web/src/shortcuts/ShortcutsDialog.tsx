import { Fragment, useState } from "react";

import { useText } from "../text/text";
import { CheckField } from "../ui/CheckField";
import { Dialog } from "../ui/Dialog";
import { remember } from "../ui/remembered";
import { kShortcuts } from "./keys";
import { shortcutsOn } from "./use_shortcuts";

export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText().shortcuts;
  const [on, setOn] = useState(shortcutsOn);
  function turn(next: boolean) {
    remember("shortcuts", next ? "on" : "off");
    setOn(next);
  }
  return (
    <Dialog opened={opened} title={t.title} onClose={onClose}>
      <dl className="shortcuts">
        {kShortcuts.map(({ keys, meaning }) => (
          <div key={meaning}>
            <dt>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && ` ${t.then} `}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{t[meaning]}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
          </dt>
          <dd>{t.submit}</dd>
        </div>
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{t.escape}</dd>
        </div>
      </dl>
      <CheckField name="shortcuts" label={t.on} hint={t.on_hint} checked={on} onChange={turn} />
    </Dialog>
  );
}

import { Fragment } from "react";

import { useText } from "../text/text";
import { Dialog } from "../ui/Dialog";
import { kShortcuts } from "./keys";

export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText().shortcuts;
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
    </Dialog>
  );
}

import { useEffect, useState } from "react";

import { usePortalText } from "../text/portal";

const kKey = "tiepdan.portal.large_text";

/** Larger letters for the whole portal, remembered on this device. */
export function TextSizeSwitch() {
  const text = usePortalText();
  const [large, setLarge] = useState(remembered);
  useEffect(() => {
    document.documentElement.classList.toggle("large-text", large);
  }, [large]);

  function toggle() {
    setLarge(!large);
    try {
      localStorage.setItem(kKey, large ? "no" : "yes");
    } catch {
      // A locked-down browser forgets the choice; nothing else is lost.
    }
  }

  return (
    <button type="button" className="text-size" aria-pressed={large} onClick={toggle}>
      {text.large_text}
    </button>
  );
}

function remembered(): boolean {
  try {
    return localStorage.getItem(kKey) === "yes";
  } catch {
    return false;
  }
}

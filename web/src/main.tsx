import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { Office } from "./Office";
import "./style/office.css";
import { applyTextSize } from "./ui/TextSizeSwitch";
import { UiProvider } from "./ui/UiProvider";

applyTextSize();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <UiProvider>
      <Office />
    </UiProvider>
  </StrictMode>,
);

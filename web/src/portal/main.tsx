import "./portal.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { LanguageProvider } from "../text/language";
import { applyTextSize } from "../ui/TextSizeSwitch";
import { wakeDraft } from "./draft";
import { Portal } from "./Portal";

applyTextSize();
void wakeDraft().then(() =>
  createRoot(document.getElementById("root")!).render(
    <StrictMode>
      <LanguageProvider>
        <Portal />
      </LanguageProvider>
    </StrictMode>,
  ),
);

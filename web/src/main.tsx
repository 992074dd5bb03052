import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { UiProvider } from "./ui/UiProvider";

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <UiProvider>{null}</UiProvider>
  </StrictMode>,
);

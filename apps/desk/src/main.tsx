import "./hub/zod-without-eval.ts";
import "@caravanserai/ui/styles.css";
import "./app/desk.css";
import { assert } from "@caravanserai/kernel";
import { applyThemeChoice } from "@caravanserai/ui";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { DeskApp } from "./app/desk-app.tsx";
import { createDeskQueryClient } from "./hub/desk-query-client.ts";
import { createHubClock } from "./hub/hub-clock.ts";

applyThemeChoice();
const element = document.getElementById("desk");
assert(element !== null, "index.html holds the element the desk is drawn in.");
const clock = createHubClock(() => Date.now());
const client = createDeskQueryClient(clock);

createRoot(element).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <DeskApp clock={clock} />
    </QueryClientProvider>
  </StrictMode>,
);

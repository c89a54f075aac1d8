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
import { situationQuery } from "./hub/queries.ts";

applyThemeChoice();
const element = document.getElementById("desk");
assert(element !== null, "index.html holds the element the desk is drawn in.");
const clock = createHubClock(() => Date.now());
const client = createDeskQueryClient(clock);
// The room's figures are asked for together with the session, not after it.
if (location.pathname.startsWith("/desk/situation")) void client.prefetchQuery(situationQuery);

createRoot(element).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <DeskApp clock={clock} />
    </QueryClientProvider>
  </StrictMode>,
);

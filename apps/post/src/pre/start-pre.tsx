import { applyThemeChoice } from "@caravanserai/ui";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { FaultBoundary } from "../app/fault-boundary.tsx";
import { PreApp } from "./pre-app.tsx";

/** A traveller's telephone keeps nothing of ours: no database, no service worker. */
export function startPre(place: HTMLElement): void {
  // The content security policy forbids code made at run time, so schemas are interpreted.
  z.config({ jitless: true });
  applyThemeChoice();
  createRoot(place).render(
    <StrictMode>
      <FaultBoundary>
        <PreApp />
      </FaultBoundary>
    </StrictMode>,
  );
}

import { applyThemeChoice } from "@caravanserai/ui";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { openPostDatabase } from "../storage/post-database.ts";
import { appVersion } from "./app-version.ts";
import { FaultBoundary } from "./fault-boundary.tsx";
import { InsecureApp, PostApp } from "./post-app.tsx";

export function startPost(place: HTMLElement): void {
  // The content security policy forbids code made at run time, so schemas are interpreted.
  z.config({ jitless: true });
  applyThemeChoice();
  const isSecure = globalThis.isSecureContext && "subtle" in crypto;
  if (isSecure) appVersion.register();
  createRoot(place).render(
    <StrictMode>
      <FaultBoundary>
        {isSecure ? <PostApp database={openPostDatabase()} /> : <InsecureApp />}
      </FaultBoundary>
    </StrictMode>,
  );
}

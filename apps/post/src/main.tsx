import "@caravanserai/ui/styles.css";
import "./app/post.css";
import { applyThemeChoice } from "@caravanserai/ui";
import { assert } from "@caravanserai/kernel";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { appVersion } from "./app/app-version.ts";
import { FaultBoundary } from "./app/fault-boundary.tsx";
import { InsecureApp, PostApp } from "./app/post-app.tsx";
import { isPrePath, PreApp } from "./pre/pre-app.tsx";
import { openPostDatabase } from "./storage/post-database.ts";

// The content security policy forbids code made at run time, so schemas are interpreted.
z.config({ jitless: true });
applyThemeChoice();

const place = document.getElementById("post");
assert(place !== null, "index.html has a place for the post");
const isSecure = globalThis.isSecureContext && "subtle" in crypto;
const isPre = isPrePath(location.pathname);
// A traveller's telephone keeps nothing of ours: no database, no service worker.
if (isSecure && !isPre) appVersion.register();

createRoot(place).render(
  <StrictMode>
    <FaultBoundary>
      {isPre ? <PreApp /> : isSecure ? <PostApp database={openPostDatabase()} /> : <InsecureApp />}
    </FaultBoundary>
  </StrictMode>,
);

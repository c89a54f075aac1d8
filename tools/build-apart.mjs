// Builds in a process of its own: a bundler leaves half a gigabyte behind in the one it ran in.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./install.mjs";

export function buildStaleApart() {
  const { status } = spawnSync(process.execPath, [join(root, "tools/build.mjs")], {
    stdio: ["ignore", 2, 2],
  });
  if (status === 0) return;
  console.error("The build failed; nothing was started. The lines above say why.");
  process.exit(1);
}

// `npm run bench [-- name …]`: benchmarks against the real system, peers in the same run.
import { join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

await ensureInstalled();
const { buildStale, bundleServer } = await import("./build.mjs");
const names = process.argv.slice(2);
// The room is measured in a browser; all others need no screen.
const needsDesk = names.length === 0 || names.includes("room");
await buildStale({ only: needsDesk ? ["server", "desk"] : ["server"] });
const programs = {
  bench: join(root, "bench/main.ts"),
  "identity-rows": join(root, "bench/identity/rows-worker.ts"),
  "identity-vault": join(root, "bench/identity/vault-worker.ts"),
};
await bundleServer(programs, join(root, ".build/bench"));
const built = new URL("../.build/bench/bench.mjs", import.meta.url);
const { runBenchmarks } = await import(built.href);
await runBenchmarks(names);

#!/usr/bin/env node
// Runs on a bare clone: nothing but Node's own modules until the installation has been checked.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Caravanserai needs Node 20.19 or newer; this is ${process.versions.node}.\n` +
      "Install a newer Node and run the command again.",
  );
  process.exit(6);
}

const { ensureInstalled } = await import("../tools/install.mjs");
await ensureInstalled();
const { buildStaleApart } = await import("../tools/build-apart.mjs");
buildStaleApart();
// Built just now, so it is found at run time and not before.
const { run } = await import(new URL("../.build/server/cli.mjs", import.meta.url).href);
await run(process.argv.slice(2));

// Builds what is stale: the server bundle (.build/server) and the two web apps (apps/*/dist).
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./install.mjs";

const packages = [
  "kernel",
  "domain",
  "identity",
  "planning",
  "figures",
  "contract",
  "sealing",
  "sync",
  "store",
];

const targets = [
  {
    name: "server",
    sources: [...packages.map((name) => `packages/${name}`), "apps/hub", "apps/vault"],
    result: ".build/server/cli.mjs",
    build: buildServer,
  },
  {
    name: "post",
    sources: [...packages.map((name) => `packages/${name}`), "packages/ui", "apps/post"],
    result: "apps/post/dist/index.html",
    build: () => buildWeb("apps/post"),
  },
  {
    name: "desk",
    sources: [...packages.map((name) => `packages/${name}`), "packages/ui", "apps/desk"],
    result: "apps/desk/dist/index.html",
    build: () => buildWeb("apps/desk"),
  },
];

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "dist" && name !== "node_modules")
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .sort();
}

function fingerprint(sources) {
  const hash = createHash("sha256");
  const shared = ["package-lock.json", "tsconfig.base.json", "tools/build.mjs"];
  const files = [
    ...shared.map((name) => join(root, name)),
    ...sources.flatMap((folder) => filesBelow(join(root, folder))),
  ];
  for (const file of files) {
    hash.update(relative(root, file)).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}

function buildServer() {
  return bundleServer(
    {
      cli: join(root, "apps/hub/src/cli/main.ts"),
      "run-command": join(root, "apps/hub/src/cli/run-command.ts"),
      hub: join(root, "apps/hub/src/main.ts"),
      vault: join(root, "apps/vault/src/main.ts"),
      "follow-parent": join(root, "apps/hub/src/start/follow-parent.ts"),
    },
    join(root, ".build/server"),
  );
}

/** Bundles programs for Node. Own packages go in; libraries stay in node_modules. */
export async function bundleServer(input, folder) {
  const { rolldown } = await import("rolldown");
  const isOwn = (id) =>
    /^[./\0]/.test(id) || /^[A-Za-z]:/.test(id) || id.startsWith("@caravanserai/");
  const bundle = await rolldown({
    input,
    platform: "node",
    external: (id) => !isOwn(id),
    logLevel: "warn",
  });
  rmSync(folder, { recursive: true, force: true });
  await bundle.write({
    dir: folder,
    format: "esm",
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name]-[hash].mjs",
    sourcemap: true,
  });
  await bundle.close();
}

async function buildWeb(folder) {
  const { build } = await import("vite");
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  await build({
    root: join(root, folder),
    configFile: join(root, folder, "vite.config.ts"),
    logLevel: "warn",
  });
  if (before === undefined) delete process.env["NODE_ENV"];
  else process.env["NODE_ENV"] = before;
}

export async function buildStale({ only = targets.map(({ name }) => name) } = {}) {
  for (const target of targets.filter(({ name }) => only.includes(name))) {
    const stampPath = join(root, ".build", `${target.name}.stamp`);
    const wanted = fingerprint(target.sources);
    const isFresh =
      existsSync(join(root, target.result)) &&
      existsSync(stampPath) &&
      readFileSync(stampPath, "utf8") === wanted;
    if (isFresh) continue;
    console.error(`Building ${target.name} …`);
    await target.build();
    mkdirSync(join(root, ".build"), { recursive: true });
    writeFileSync(stampPath, wanted);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const named = process.argv.slice(2);
  await buildStale(named.length > 0 ? { only: named } : {});
}

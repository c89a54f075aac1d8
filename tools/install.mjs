// Installs what package-lock.json names, once per lockfile: `npm ci --ignore-scripts`, nothing else.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const stampPath = join(root, "node_modules", ".caravanserai-installed");

function wantedStamp() {
  const lockfile = readFileSync(join(root, "package-lock.json"));
  const digest = createHash("sha256").update(lockfile).digest("hex");
  return `${digest} ${process.platform} ${process.arch}`;
}

function isInstalled(stamp) {
  if (existsSync(stampPath)) return readFileSync(stampPath, "utf8") === stamp;
  // Installed by hand with `npm install` or `npm ci`: npm leaves its own record of the tree.
  return existsSync(join(root, "node_modules", ".package-lock.json"));
}

export async function ensureInstalled() {
  const stamp = wantedStamp();
  if (isInstalled(stamp)) return;
  console.error("Installing packages (npm ci --ignore-scripts); only needed once …");
  const npm = process.env["npm_execpath"];
  const flags = [
    "ci",
    "--ignore-scripts",
    "--include=dev",
    "--include=optional",
    "--loglevel=error",
  ];
  const { status, error } =
    npm === undefined
      ? spawnSync("npm", flags, {
          cwd: root,
          stdio: ["ignore", 2, 2],
          shell: process.platform === "win32",
        })
      : spawnSync(process.execPath, [npm, ...flags], { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) {
    console.error(
      `npm ci failed${error === undefined ? "" : ` (${error.message})`}. ` +
        "Check the network or npm's cache and run the command again; nothing was started.",
    );
    process.exit(1);
  }
  mkdirSync(join(root, "node_modules"), { recursive: true });
  writeFileSync(stampPath, stamp);
}

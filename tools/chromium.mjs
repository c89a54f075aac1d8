// A browser for the tests: one that is there, else Debian's package; never a download of our own.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const candidates = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

export function findChromium() {
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path));
}

function installFromDebian() {
  console.error("No Chromium found; installing Debian's package …");
  const options = {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const isUpdated = spawnSync("apt-get", ["update"], options).status === 0;
  return (
    isUpdated &&
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options)
      .status === 0
  );
}

/** Path of a Chromium or Chrome; exits with an instruction when there is none to be had. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  const canInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const installed = canInstall && installFromDebian() ? findChromium() : undefined;
  if (installed !== undefined) return installed;
  console.error(
    "The browser tests need Chromium or Chrome. Install one (Debian: sudo apt install chromium)\n" +
      "or say where it is: CHROMIUM_PATH=/path/to/chromium npm test",
  );
  process.exit(1);
}

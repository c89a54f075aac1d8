import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Clock } from "@caravanserai/kernel";
import { machineClock } from "@caravanserai/store";

/** What the process is told from outside. */
export interface Environment {
  readonly databaseUrl: string;
  readonly dataDirectory: string;
  readonly socketPath: string;
  /** The hub's time: the demonstration runs on the time of its scenario. */
  readonly clock: Clock;
  readonly wallClock: Clock;
}

/** A setting that cannot be used. The message names the variable, never its value. */
class WrongSetting extends Error {
  override readonly name = "WrongSetting";
}

const wallClock: Clock = machineClock;
/** Unix socket paths end at 107 bytes on Linux and 103 on macOS. */
const socketPathBytesMax = 100;

export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const databaseUrl = env["VAULT_DATABASE_URL"];
  if (!databaseUrl) throw new WrongSetting("VAULT_DATABASE_URL is not set");
  const dataDirectory = readDataDirectory(env);
  return {
    databaseUrl,
    dataDirectory,
    socketPath: env["VAULT_SOCKET"] ?? usualSocketPath(dataDirectory),
    clock: readClock(env["CARAVANSERAI_DEMO_CLOCK"]),
    wallClock,
  };
}

export function readDataDirectory(env: NodeJS.ProcessEnv): string {
  return path.resolve(env["CARAVANSERAI_DATA"] ?? "caravanserai-data");
}

function usualSocketPath(dataDirectory: string): string {
  const usual = path.join(dataDirectory, "run", "vault.sock");
  if (Buffer.byteLength(usual) <= socketPathBytesMax) return usual;
  const short = createHash("sha256").update(dataDirectory).digest("hex").slice(0, 16);
  return path.join(tmpdir(), `caravanserai-${short}`, "vault.sock");
}

/** `<demo ms at anchor>,<real ms at anchor>,<speed>`; without it the system's own clock. */
function readClock(setting: string | undefined): Clock {
  if (!setting) return wallClock;
  const [demoMs, realMs, speed] = setting.split(",").map(Number);
  const isUsable = [demoMs, realMs, speed].every((part) => Number.isFinite(part));
  if (!isUsable || demoMs === undefined || realMs === undefined || speed === undefined) {
    throw new WrongSetting("CARAVANSERAI_DEMO_CLOCK is not three numbers");
  }
  return { now: () => Math.round(demoMs + (wallClock.now() - realMs) * speed) };
}

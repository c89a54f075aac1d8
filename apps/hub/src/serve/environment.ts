import type { Clock } from "@caravanserai/kernel";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { systemClock } from "../start/ports.ts";

/** What the hub's process is told from outside. */
export interface Environment {
  readonly databaseUrl: string;
  readonly dataDirectory: string;
  readonly host: string;
  readonly port: number;
  readonly metricsPort: number;
  readonly vaultSocket: string;
  /** Folder that holds post/dist and desk/dist. */
  readonly webRoot: string;
  readonly clock: Clock;
  readonly clockSpeed: number;
  /** File with the demonstration's state; undefined outside a demonstration. */
  readonly demoStateFile: string | undefined;
}

/** A setting that cannot be used. The message names the variable, never its value. */
export class WrongSetting extends Error {
  override readonly name = "WrongSetting";
}

export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const databaseUrl = env["HUB_DATABASE_URL"];
  if (!databaseUrl) throw new WrongSetting("HUB_DATABASE_URL is not set");
  const dataDirectory = resolve(env["CARAVANSERAI_DATA"] ?? "caravanserai-data");
  return {
    databaseUrl,
    dataDirectory,
    host: env["HUB_HOST"] ?? "127.0.0.1",
    port: portOf(env, "HUB_PORT", 8480),
    metricsPort: portOf(env, "HUB_METRICS_PORT", 8481),
    vaultSocket: env["VAULT_SOCKET"] ?? join(dataDirectory, "run", "vault.sock"),
    webRoot: env["CARAVANSERAI_WEB"] ?? fileURLToPath(new URL("../../..", import.meta.url)),
    ...readClock(env["CARAVANSERAI_DEMO_CLOCK"]),
    demoStateFile: env["CARAVANSERAI_DEMO"],
  };
}

/** Port 0 asks the system for a free one. */
function portOf(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const text = env[name] ?? String(usual);
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new WrongSetting(`${name} is no port number`);
  return port;
}

/** `<demo ms at anchor>,<real ms at anchor>,<speed>`; without it the system's own clock. */
function readClock(setting: string | undefined): { clock: Clock; clockSpeed: number } {
  if (setting === undefined || setting === "") return { clock: systemClock, clockSpeed: 1 };
  const [demoMs, realMs, speed] = setting.split(",").map(Number);
  const isUsable = [demoMs, realMs, speed].every((part) => Number.isFinite(part));
  if (!isUsable || demoMs === undefined || realMs === undefined || speed === undefined) {
    throw new WrongSetting("CARAVANSERAI_DEMO_CLOCK is not three numbers");
  }
  const now = () => Math.round(demoMs + (systemClock.now() - realMs) * speed);
  return { clock: { now }, clockSpeed: Math.max(1, speed) };
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** The vault as a process of its own, from a bundle made for the test. */
export interface VaultProgram {
  /** Answers when the process says that it is ready. */
  start(env: Record<string, string>): Promise<RunningProgram>;
  remove(): Promise<void>;
}

interface RunningProgram {
  /** What it wrote to standard error. */
  readonly logged: string[];
  /** Sends the signal and waits for the end; answers with the exit code, null after a kill. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
}

export async function bundleVault(): Promise<VaultProgram> {
  const folder = await mkdtemp(path.join(root, ".build", "vault-test-"));
  const bundle = await rolldown({
    input: path.join(root, "apps/vault/src/main.ts"),
    platform: "node",
    external: (id) => !/^[./\0]/.test(id) && !id.startsWith("@caravanserai/"),
    logLevel: "silent",
  });
  const file = path.join(folder, "vault.mjs");
  await bundle.write({ file, format: "esm" });
  await bundle.close();
  return {
    async start(env) {
      const child = spawn(process.execPath, [file], { env, stdio: ["ignore", "pipe", "pipe"] });
      const logged: string[] = [];
      child.stderr.setEncoding("utf8").on("data", (text: string) => logged.push(text));
      const ended = once(child, "exit") as Promise<[number | null]>;
      const said = once(child.stdout.setEncoding("utf8"), "data") as Promise<[string]>;
      const first = await Promise.race([said, ended]);
      if (typeof first[0] !== "string") throw new Error(`the vault ended: ${logged.join("")}`);
      if (JSON.parse(first[0]).ready !== true) throw new Error("the vault did not say ready");
      return {
        logged,
        async end(signal) {
          child.kill(signal);
          return (await ended)[0];
        },
      };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

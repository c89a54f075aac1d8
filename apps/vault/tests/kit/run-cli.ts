import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** The command line and the vault in one bundle, as the product ships them. */
export interface CommandLine {
  run(argv: readonly string[], o: { env: Env; input?: string }): Promise<CommandAnswer>;
  /** Starts the vault beside it; answers once it is ready. */
  startVault(env: Env): Promise<{ readonly ended: Promise<number | null>; stop(): Promise<void> }>;
  remove(): Promise<void>;
}

interface CommandAnswer {
  readonly code: number | null;
  readonly output: string;
  readonly notes: string;
}

type Env = Readonly<Record<string, string>>;

export async function bundleCommandLine(): Promise<CommandLine> {
  await mkdir(path.join(root, ".build"), { recursive: true });
  const folder = await mkdtemp(path.join(root, ".build", "vault-cli-test-"));
  const bundle = await rolldown({
    input: {
      "run-command": path.join(root, "apps/hub/src/cli/run-command.ts"),
      "follow-parent": path.join(root, "apps/hub/src/start/follow-parent.ts"),
      vault: path.join(root, "apps/vault/src/main.ts"),
    },
    platform: "node",
    external: (id) => !/^[./\0]/.test(id) && !id.startsWith("@caravanserai/"),
    logLevel: "silent",
  });
  const names = { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" };
  await bundle.write({ dir: folder, format: "esm", ...names });
  await bundle.close();
  const fileOf = (name: string) => path.join(folder, `${name}.mjs`);
  const systemEnv = { PATH: process.env["PATH"] ?? "" };
  return {
    async run(argv, { env, input = "" }) {
      const child = spawn(process.execPath, [fileOf("run-command"), ...argv], {
        env: { ...systemEnv, ...env },
      });
      let output = "";
      let notes = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
      child.stderr.setEncoding("utf8").on("data", (text: string) => (notes += text));
      child.stdin.end(input);
      const [code] = (await once(child, "close")) as [number | null];
      return { code, output, notes };
    },
    async startVault(env) {
      const child = spawn(process.execPath, [fileOf("vault")], {
        env: { ...systemEnv, ...env },
        stdio: ["ignore", "pipe", "ignore"],
      });
      const ended = once(child, "exit").then(([code]) => code as number | null);
      await Promise.race([once(child.stdout, "data"), ended]);
      return {
        ended,
        async stop() {
          child.kill("SIGTERM");
          await ended;
        },
      };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Makes a data directory look as under a running supervisor. */
export async function pretendToRun(
  directory: string,
  ownerUrl: string,
): Promise<() => Promise<void>> {
  const run = path.join(directory, "run");
  await mkdir(run, { recursive: true, mode: 0o700 });
  await writeFile(path.join(run, "system.json"), JSON.stringify({ ownerUrl }));
  const server = createServer((connection) => connection.end());
  server.listen(path.join(run, "supervisor.sock"));
  await once(server, "listening");
  return async () => {
    server.close();
    await once(server, "close");
  };
}

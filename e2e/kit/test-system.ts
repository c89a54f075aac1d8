import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const script = join(root, ".build/server/run-command.mjs");

export interface CommandRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Place {
  readonly dataDirectory: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

function environmentOf({ dataDirectory, env }: Place): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, NODE_OPTIONS: _options, VITEST: _vitest, ...own } = process.env;
  return { ...own, CARAVANSERAI_DATA: dataDirectory, ...env };
}

/** Runs one command line to its end. */
export function runCommand(args: readonly string[], place: Place): Promise<CommandRun> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: environmentOf(place),
    stdio: ["pipe", "pipe", "pipe"],
  });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  child.stdin.end(place.input ?? "");
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, stdout: stdout(), stderr: stderr() }));
  });
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}

export async function temporaryDirectory(name = "caravanserai-test-"): Promise<string> {
  return mkdtemp(join(tmpdir(), name));
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

export interface Greeting {
  readonly address: string;
  readonly links?: Readonly<Record<string, string>>;
  readonly setupLink?: string;
}

const startAttemptsMax = 3;

interface StartOptions {
  readonly dataDirectory?: string;
  readonly args?: readonly string[];
  readonly port?: number;
  /** Settings beside those that the test's own environment has. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A whole system started as a user would start it, in a directory of its own. */
export class TestSystem {
  readonly dataDirectory: string;
  readonly greeting: Greeting;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, found: { dataDirectory: string; greeting: Greeting }) {
    this.#child = child;
    this.dataDirectory = found.dataDirectory;
    this.greeting = found.greeting;
  }

  static async start(options: StartOptions = {}): Promise<TestSystem> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await TestSystem.#startOnce(options);
      } catch (cause) {
        // Between our look for a free port and its use another program has taken it.
        const isTaken = cause instanceof Error && cause.message.includes(" is taken by another");
        if (!isTaken || options.port !== undefined || attempt === startAttemptsMax) throw cause;
      }
    }
  }

  static async #startOnce(options: StartOptions): Promise<TestSystem> {
    const dataDirectory = options.dataDirectory ?? (await temporaryDirectory());
    const port = String(options.port ?? (await freePort()));
    const ports = ["--port", port, "--metrics-port", String(await freePort())];
    const args = ["start", "--json", ...ports, ...(options.args ?? [])];
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: environmentOf({ dataDirectory, env: options.env ?? {} }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const stderr = collect(child.stderr);
    const greeting = await new Promise<Greeting>((resolve, reject) => {
      createInterface({ input: child.stdout }).on("line", (line) => {
        const said = JSON.parse(line) as Greeting & { error?: string };
        if (said.error === undefined) resolve(said);
        else reject(new Error(said.error));
      });
      child.once("exit", (code) => reject(new Error(`start ended with ${code}: ${stderr()}`)));
    });
    return new TestSystem(child, { dataDirectory, greeting });
  }

  get address(): string {
    return this.greeting.address;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async command(...args: readonly string[]): Promise<Record<string, unknown>> {
    const run = await runCommand([...args, "--json"], { dataDirectory: this.dataDirectory });
    if (run.stdout.trim() === "") throw new Error(`${args.join(" ")}: ${run.stderr}`);
    return JSON.parse(run.stdout) as Record<string, unknown>;
  }

  /** A fresh one-time sign-in link for a new member of staff of the role. */
  async signInLink(role: string): Promise<string> {
    const name = `${role} ${Math.random().toString(36).slice(2, 8)}`;
    const { link } = await this.command("user", "add", name, "--role", role);
    return String(link);
  }

  async enrolmentCode(place: { role: string; label: string; crossing?: string }): Promise<string> {
    const at = place.crossing === undefined ? [] : ["--crossing", place.crossing];
    const named = ["--label", place.label, "--role", place.role];
    const { code } = await this.command("device", "enrol", ...named, ...at);
    return String(code);
  }

  async ownerUrl(): Promise<string> {
    const text = await readFile(join(this.dataDirectory, "run/system.json"), "utf8");
    return (JSON.parse(text) as { ownerUrl: string }).ownerUrl;
  }

  /** Stops it as Ctrl-C would. */
  async stop(): Promise<number | null> {
    return this.end("SIGTERM");
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
      return this.#child.exitCode;
    }
    const exit = new Promise<number | null>((resolve) => this.#child.once("exit", resolve));
    this.#child.kill(signal);
    return exit;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.dataDirectory, { recursive: true, force: true });
  }
}

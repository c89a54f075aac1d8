import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";

const readyTimeoutMs = 60_000;
const stopTimeoutMs = 7_000;
const restartDelayMsMax = 10_000;

export interface ChildPlan {
  readonly name: string;
  /** Script below the server bundle, and its arguments. */
  readonly script: string;
  readonly arguments?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly heapMiBMax: number;
  /** Gives way to the others when processors are short: 0 (not at all) to 19. */
  readonly niceness: number;
  /** False for a child that is allowed to end by itself (a replay). */
  readonly isRestarted: boolean;
}

export interface SupervisedChild {
  readonly pid: () => number | undefined;
  stop(): Promise<void>;
}

interface Started {
  readonly child: ChildProcess;
  readonly ready: Promise<Record<string, unknown>>;
}

/** Bundle folder: this very code runs from it. */
export const bundleFolder = new URL(".", import.meta.url);

function start(plan: ChildPlan): Started {
  const scriptPath = (name: string) => new URL(`./${name}.mjs`, bundleFolder).pathname;
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${plan.heapMiBMax}`,
      "--enable-source-maps",
      "--import",
      new URL("./follow-parent.mjs", bundleFolder).href,
      decodeURIComponent(scriptPath(plan.script)),
      ...(plan.arguments ?? []),
    ],
    // Its own process group: Ctrl-C reaches the supervisor alone, which stops children in order.
    { env: { ...baseEnv(), ...plan.env }, stdio: ["pipe", "pipe", "pipe"], detached: true },
  );
  const log = createWriteStream(plan.logFile, { flags: "a", mode: 0o600 });
  log.on("error", () => child.stderr?.resume());
  child.stderr?.pipe(log);
  child.stdin?.on("error", () => undefined);
  const ready = readinessOf(child, plan);
  // Not before: the whole system waits for it to become ready, however busy the machine is.
  ready.then(
    () => giveWay(child, plan.niceness),
    () => undefined,
  );
  return { child, ready };
}

/** Children get the machine's environment without what configures the supervisor alone. */
function baseEnv(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, NODE_OPTIONS: _options, ...env } = process.env;
  return env;
}

function readinessOf(child: ChildProcess, plan: ChildPlan): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout! });
    lines.on("line", (line) => {
      const message = readLine(line);
      if (message?.["ready"] === true) resolve(message);
      if (message?.["refused"] !== undefined) reject(new ChildRefused(message));
    });
    child.once("exit", (code, signal) => {
      reject(new Error(`${plan.name} ended (${signal ?? code}) before it was ready`));
    });
    child.once("error", reject);
  });
}

/** A child that says why it cannot start: `{"refused":"EADDRINUSE"}`. */
export class ChildRefused extends Error {
  override readonly name = "ChildRefused";
  readonly reason: string;

  constructor(message: Record<string, unknown>) {
    super(`refused: ${String(message["refused"])}`);
    this.reason = String(message["refused"]);
  }
}

function readLine(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** Starts the child, waits until it is ready, and starts it again whenever it ends unasked. */
export async function superviseChild(
  plan: ChildPlan,
  say: (line: string) => void,
): Promise<SupervisedChild> {
  let isStopping = false;
  let current = start(plan);
  try {
    await withTimeout(current.ready, `${plan.name} did not become ready`);
  } catch (cause) {
    // What nobody supervises must not stay: it would keep its supervisor from ending, too.
    await stopChild(current.child);
    throw cause;
  }

  async function watch(): Promise<void> {
    let delayMs = 250;
    while (!isStopping) {
      await exitOf(current.child);
      if (isStopping || !plan.isRestarted) return;
      say(`${plan.name} ended unexpectedly; starting it again`);
      await delay(delayMs);
      delayMs = Math.min(delayMs * 2, restartDelayMsMax);
      if (isStopping) return;
      current = start(plan);
      const becameReady = await current.ready.then(
        () => true,
        () => false,
      );
      if (becameReady) delayMs = 250;
    }
  }
  const watching = watch();

  return {
    pid: () => current.child.pid,
    async stop() {
      isStopping = true;
      await stopChild(current.child);
      await watching;
    },
  };
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const killing = setTimeout(() => child.kill("SIGKILL"), stopTimeoutMs);
  await exitOf(child);
  clearTimeout(killing);
}

function exitOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

async function withTimeout<Value>(promise: Promise<Value>, message: string): Promise<Value> {
  const abort = new AbortController();
  const timeout = delay(readyTimeoutMs, undefined, { signal: abort.signal }).then(() => {
    throw new Error(`${message} within ${readyTimeoutMs / 1_000} s`);
  });
  timeout.catch(() => undefined);
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    abort.abort();
  }
}

/**
 * Linux shares the processor among sessions first and heeds niceness only inside each, where
 * sessions are grouped; so the child's group steps back as well.
 */
function giveWay({ pid }: ChildProcess, niceness: number): void {
  if (niceness === 0 || pid === undefined) return;
  try {
    setPriority(pid, niceness);
    writeFileSync(`/proc/${pid}/autogroup`, `${niceness}`);
  } catch {
    // It has ended already, or there are no such groups on this machine.
  }
}

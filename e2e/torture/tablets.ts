import { spawn, type ChildProcess } from "node:child_process";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const program = join(fileURLToPath(new URL("../..", import.meta.url)), "tools/torture.mjs");

/** The program with all tablets of a run in it; killed and started again like everything else. */
export class Tablets {
  readonly #folder: string;
  readonly #child: ChildProcess;
  readonly #lines: Interface;
  readonly #ready: Promise<void>;
  readonly #drained: Promise<void>;
  readonly #ended: Promise<void>;

  constructor(folder: string) {
    this.#folder = folder;
    this.#child = spawn(process.execPath, [program, "--tablets", folder], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#lines = createInterface({ input: this.#child.stdout! });
    this.#ready = this.#heard("ready");
    this.#drained = this.#heard("drained");
    this.#ended = new Promise((resolve) => this.#child.once("exit", () => resolve()));
    this.#child.stdin?.on("error", () => undefined);
  }

  /** Resolves when all tablets have read their outboxes again. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  async killAndStartAgain(): Promise<Tablets> {
    this.#child.kill("SIGKILL");
    await this.#ended;
    return new Tablets(this.#folder);
  }

  /** No new acts; resolves when the hub has answered every entry of every tablet. */
  async drain(): Promise<void> {
    await this.#ready;
    this.#child.stdin?.write("drain\n");
    await this.#drained;
  }

  async stop(): Promise<void> {
    this.#child.stdin?.end();
    await this.#ended;
  }

  #heard(word: string): Promise<void> {
    return new Promise((resolve) => {
      this.#lines.on("line", (line) => {
        if (line.includes(`"${word}":true`)) resolve();
      });
    });
  }
}

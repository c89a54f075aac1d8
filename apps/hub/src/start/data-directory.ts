import { createHash, randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm, statfs, writeFile } from "node:fs/promises";
import { createConnection, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { exitCodes, Refusal } from "./exit-codes.ts";

/** Raised with every change of the directory's layout that an older version could not read. */
const layoutVersion = 1;
/** Below this the cluster could not even checkpoint. */
const freeBytesMin = 150 * 1024 * 1024;
/** Unix socket paths end at 107 bytes; longer ones are moved to the temporary directory. */
const socketPathBytesMax = 100;

export interface DataDirectory {
  readonly path: string;
  readonly postgres: string;
  readonly hub: string;
  readonly vault: string;
  readonly run: string;
  readonly log: string;
  readonly vaultSocket: string;
}

export function dataDirectoryPath(): string {
  return resolve(process.env["CARAVANSERAI_DATA"] ?? "caravanserai-data");
}

function socketPath(run: string, name: string): string {
  const path = join(run, name);
  if (Buffer.byteLength(path) <= socketPathBytesMax) return path;
  const short = createHash("sha256").update(path).digest("hex").slice(0, 16);
  return join(tmpdir(), `caravanserai-${short}-${name}`);
}

/** Opens or creates the directory everything lives in; refuses what a newer version has written. */
export async function openDataDirectory(path: string): Promise<DataDirectory> {
  const directory: DataDirectory = {
    path,
    postgres: join(path, "postgres"),
    hub: join(path, "hub"),
    vault: join(path, "vault"),
    run: join(path, "run"),
    log: join(path, "log"),
    vaultSocket: socketPath(join(path, "run"), "vault.sock"),
  };
  try {
    for (const folder of [path, directory.hub, directory.vault, directory.run, directory.log]) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
    }
    await checkLayoutVersion(path);
  } catch (cause) {
    throw refusalOf(cause, path);
  }
  await checkFreeSpace(path);
  return directory;
}

async function checkLayoutVersion(path: string): Promise<void> {
  const file = join(path, "layout.json");
  const found = await readJson<{ layoutVersion: number }>(file);
  if (found === undefined) return writePrivateJson(file, { layoutVersion });
  if (found.layoutVersion > layoutVersion) {
    throw new Refusal(
      exitCodes.newerVersion,
      `The data directory ${path} was written by a newer version of Caravanserai ` +
        `(layout ${found.layoutVersion}, this version reads up to ${layoutVersion}).\n` +
        "Start the newer version, or choose another directory with CARAVANSERAI_DATA.",
    );
  }
}

async function checkFreeSpace(path: string): Promise<void> {
  const { bavail, bsize } = await statfs(path);
  if (bavail * bsize >= freeBytesMin) return;
  throw new Refusal(
    exitCodes.diskFull,
    `The disk is full: ${Math.floor((bavail * bsize) / 2 ** 20)} MiB free at ${path}, ` +
      `at least ${freeBytesMin / 2 ** 20} MiB are needed.\n` +
      "Free some space, or choose a directory on another disk with CARAVANSERAI_DATA.",
  );
}

/** Turns what the file system said into advice. */
export function refusalOf(cause: unknown, path: string): unknown {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  if (code === "ENOSPC") {
    const advice = "Free some space, or choose another disk with CARAVANSERAI_DATA.";
    return new Refusal(exitCodes.diskFull, `The disk is full at ${path}.\n${advice}`, { cause });
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOTDIR") {
    const advice = "Choose a directory this user may write to with CARAVANSERAI_DATA.";
    return new Refusal(exitCodes.failed, `Cannot write to ${path} (${code}).\n${advice}`, {
      cause,
    });
  }
  return cause;
}

export async function readJson<Shape>(file: string): Promise<Shape | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Shape;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    // A half-written file is as good as none: every writer replaces it whole.
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** Replaces the file whole, so that a kill in the middle leaves the old or the new one. */
export async function writePrivateJson(file: string, content: unknown): Promise<void> {
  const fresh = `${file}.${randomBytes(4).toString("hex")}`;
  await writeFile(fresh, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  await rename(fresh, file);
}

/** Database passwords, made once. Only the supervisor reads this file. */
export async function databasePasswords(
  directory: DataDirectory,
): Promise<{ hubPassword: string; vaultPassword: string }> {
  const file = join(directory.path, "database-passwords.json");
  const known = await readJson<{ hubPassword: string; vaultPassword: string }>(file);
  if (known !== undefined) return known;
  const made = {
    hubPassword: randomBytes(24).toString("base64url"),
    vaultPassword: randomBytes(24).toString("base64url"),
  };
  await writePrivateJson(file, made);
  return made;
}

/**
 * One supervisor per data directory. A listening socket is the lock: it dies with its process,
 * however that ends, so a `kill -9` never leaves a lock behind.
 */
export async function lockDataDirectory(directory: DataDirectory): Promise<Server> {
  const path = socketPath(directory.run, "supervisor.sock");
  if (await answers(path)) {
    throw new Refusal(
      exitCodes.alreadyRunning,
      `Caravanserai is already running on ${directory.path}.\n` +
        "Stop it first (Ctrl-C in its terminal), or choose another directory with CARAVANSERAI_DATA.",
    );
  }
  await rm(path, { force: true });
  const server = createServer((connection) => connection.end());
  await new Promise<void>((resolveListening, reject) => {
    server.once("error", reject);
    server.listen(path, resolveListening);
  });
  server.unref();
  return server;
}

export async function isRunning(directory: DataDirectory): Promise<boolean> {
  return answers(socketPath(directory.run, "supervisor.sock"));
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolveAnswer) => {
    const connection = createConnection(path);
    connection.once("connect", () => {
      connection.destroy();
      resolveAnswer(true);
    });
    connection.once("error", () => resolveAnswer(false));
  });
}

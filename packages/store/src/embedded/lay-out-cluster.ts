import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdtemp, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { environmentOf, findNativeFolder, linkLibraries } from "./binaries.ts";
import { ensureCluster, ensureFolder, type Installation } from "./make-cluster.ts";
import { chooseRunAs } from "./run-as.ts";

/** A socket's path has 104 bytes on macOS and 108 on Linux, with its name `.s.PGSQL.5432`. */
const socketFolderBytesMax = 88;

/** Everything a postmaster needs in its directory: made on first use, found later. */
export interface LaidOutCluster {
  readonly installation: Installation;
  readonly cluster: string;
  readonly socketFolder: string;
  readonly password: string;
}

export async function layOutCluster(directory: string): Promise<LaidOutCluster> {
  const password = await readPassword(directory);
  const nativeFolder = findNativeFolder();
  const libraries = await linkLibraries(nativeFolder, directory);
  const socketFolder = await makeSocketFolder(directory);
  const runAs = chooseRunAs(directory, [path.join(nativeFolder, "bin", "postgres")]);
  const environment = environmentOf(nativeFolder, libraries);
  const installation: Installation = { nativeFolder, environment, runAs };
  const { uid, gid } = runAs;
  if (uid !== undefined && gid !== undefined) await chown(socketFolder, uid, gid);
  const cluster = path.join(directory, "cluster");
  await ensureCluster(installation, { cluster, password });
  return { installation, cluster, socketFolder, password };
}

/** The superuser's password, made once. Written whole or not at all. */
async function readPassword(directory: string): Promise<string> {
  const file = path.join(directory, "superuser-password");
  if (existsSync(file)) return (await readFile(file, "utf8")).trim();
  const password = randomBytes(24).toString("base64url");
  await writeFile(`${file}.new`, password, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return password;
}

async function makeSocketFolder(directory: string): Promise<string> {
  const folder = path.join(directory, "socket");
  if (Buffer.byteLength(folder) > socketFolderBytesMax) {
    return mkdtemp(path.join(tmpdir(), "caravanserai-"));
  }
  await ensureFolder(folder);
  return folder;
}

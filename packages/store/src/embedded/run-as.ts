import { spawnSync } from "node:child_process";
import { chownSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { PostgresNotStarted } from "../faults.ts";

/** How the server's programs are run so that they do not run as root, which Postgres refuses. */
export interface RunAs {
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** The kernel's "nobody", the same number on every Linux. */
const nobodyId = 65_534;
const mapped = ["unshare", "-U", `--map-user=${nobodyId}`, `--map-group=${nobodyId}`];

/**
 * An ordinary user runs them as himself. Root maps himself to nobody in a user namespace: files
 * stay root's own, so that a 0700 directory works. Where namespaces are forbidden, an existing user
 * gets the directory.
 */
export function chooseRunAs(directory: string, programs: readonly string[]): RunAs {
  if (process.getuid?.() !== 0 && hasName()) return { prefix: [] };
  const [command = "", ...args] = mapped;
  if (spawnSync(command, [...args, "true"], { stdio: "ignore" }).status === 0) {
    return { prefix: mapped };
  }
  if (process.getuid?.() !== 0) throw noWayToRun("this user has no entry in /etc/passwd");
  const user = findUser(readFileSync("/etc/passwd", "utf8"));
  if (user === undefined) throw noWayToRun("there is no user `postgres` or `nobody`");
  giveTo(directory, user);
  for (const place of [directory, ...programs]) {
    const { status } = spawnSync("/bin/sh", ["-c", 'test -r "$1" && test -x "$1"', "sh", place], {
      stdio: "ignore",
      ...user,
    });
    if (status !== 0) throw noWayToRun(`the user with id ${user.uid} cannot reach ${place}`);
  }
  return { prefix: [], ...user };
}

/** A container may run us under a number without a name, which initdb refuses as well. */
function hasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

interface UserIds {
  readonly uid: number;
  readonly gid: number;
}

export function findUser(passwd: string): UserIds | undefined {
  for (const name of ["postgres", "nobody"]) {
    const line = passwd.split("\n").find((candidate) => candidate.startsWith(`${name}:`));
    const [, , uid = "", gid = ""] = line?.split(":") ?? [];
    if (/^\d+$/.test(uid) && /^\d+$/.test(gid)) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

function giveTo(place: string, user: UserIds): void {
  chownSync(place, user.uid, user.gid);
  for (const name of readdirSync(place)) {
    const inside = path.join(place, name);
    const stat = lstatSync(inside);
    if (stat.isDirectory()) giveTo(inside, user);
    else if (stat.isFile()) chownSync(inside, user.uid, user.gid);
  }
}

function noWayToRun(reason: string): PostgresNotStarted {
  return new PostgresNotStarted(
    `Postgres runs as an ordinary user only. User namespaces are not allowed here: ${reason}. ` +
      "Start as an ordinary user, choose a data directory that user can reach " +
      "(CARAVANSERAI_DATA), or name a server of your own in DATABASE_URL.",
  );
}

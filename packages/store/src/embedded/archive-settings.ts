import { chown, mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { RunAs } from "./run-as.ts";

/**
 * Copies a finished segment of the log under another name, makes it durable, and only then gives it
 * its own. Without the file `keep` nobody wants segments, and the server may drop them.
 */
const archiveScript = `#!/bin/sh
set -eu
staging=$1 source=$2 name=$3
[ -e "$staging/keep" ] || exit 0
if [ -e "$staging/$name" ]; then
  cmp -s "$source" "$staging/$name"
  exit
fi
part="$staging/.$name.part"
cp -p "$source" "$part"
sync "$part"
mv "$part" "$staging/$name"
sync "$staging"
`;

/** Where finished segments wait, and the file without which they are dropped. */
export function walStaging(directory: string): { folder: string; gate: string } {
  const folder = path.join(directory, "wal-staging");
  return { folder, gate: path.join(folder, "keep") };
}

/** Settings with which the server hands every finished segment of its log to the staging folder. */
export async function layOutArchiving(
  directory: string,
  { uid, gid }: RunAs,
  segmentSeconds: number,
): Promise<Record<string, string>> {
  const { folder } = walStaging(directory);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const script = path.join(directory, "archive-segment.sh");
  await writeFile(`${script}.new`, archiveScript, { mode: 0o600 });
  await rename(`${script}.new`, script);
  if (uid !== undefined && gid !== undefined) {
    for (const place of [folder, script]) await chown(place, uid, gid);
  }
  return {
    archive_mode: "on",
    archive_timeout: `${segmentSeconds}s`,
    archive_command: `/bin/sh ${shellWord(script)} ${shellWord(folder)} "%p" "%f"`,
  };
}

/** One word for a shell inside a setting in which the server reads `%` as its own. */
export function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`).replaceAll("%", "%%")}'`;
}

import { spawnSync } from "node:child_process";

/** True when the machine's own program ran well; what it says is of no interest. */
function ran(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** A small disk in memory, to be filled; false where the machine lets nobody mount one. */
export function mountMemoryDisk(folder: string, sizeMiB: number): boolean {
  return ran("mount", ["-t", "tmpfs", "-o", `size=${sizeMiB}m`, "tmpfs", folder]);
}

export function unmountMemoryDisk(folder: string): void {
  ran("umount", ["-l", folder]);
}

/** Whether system calls of other programs may be made to fail here. */
export function mayTrace(): boolean {
  return ran("strace", ["-e", "trace=none", "true"]);
}

import { readFileSync, readdirSync } from "node:fs";

const sampleEveryMs = 500;

interface ProcessMemory {
  readonly pid: number;
  readonly parent: number;
}

/** Every process of the machine with its parent, from /proc. */
function processTable(): ProcessMemory[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = parentOf(Number(name));
      return parent === undefined ? [] : [{ pid: Number(name), parent }];
    });
}

function parentOf(pid: number): number | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // The command stands in brackets and may hold spaces; the parent follows it.
  const parent = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
  return parent === undefined ? undefined : Number(parent);
}

/** A process may end between listing and reading: then it uses nothing. */
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error) return undefined;
    throw cause;
  }
}

/** Proportional set size: shared pages (Postgres buffers) are counted once over all processes. */
function proportionalKiB(pid: number): number {
  const rollup = readIfThere(`/proc/${pid}/smaps_rollup`) ?? "";
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
}

function withDescendants(roots: readonly number[]): Set<number> {
  const table = processTable();
  const family = new Set(roots);
  for (let before = -1; before !== family.size;) {
    before = family.size;
    for (const { pid, parent } of table) if (family.has(parent)) family.add(pid);
  }
  return family;
}

/** Memory of all processes of a system and their children together, MiB; null without /proc. */
function memoryMiBOf(roots: readonly number[]): number | null {
  if (process.platform !== "linux") return null;
  const kib = [...withDescendants(roots)].reduce((sum, pid) => sum + proportionalKiB(pid), 0);
  return Math.round(kib / 1024);
}

/** Samples the memory twice a second until it is stopped; answers the peak. */
export function watchMemory(roots: () => readonly number[]): { stop(): number | null } {
  let peak = memoryMiBOf(roots());
  const sampling = setInterval(() => {
    const now = memoryMiBOf(roots());
    if (now !== null && (peak === null || now > peak)) peak = now;
  }, sampleEveryMs);
  return {
    stop() {
      clearInterval(sampling);
      return peak;
    },
  };
}

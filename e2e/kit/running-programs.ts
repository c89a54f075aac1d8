import { execFileSync } from "node:child_process";

export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** All processes of the machine. */
function processTable(): RunningProcess[] {
  const listing = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" });
  return listing.split("\n").flatMap((line) => {
    const found = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    if (found === null) return [];
    const [, pid, parent, command = ""] = found;
    return [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

/** A process and everything it has started, directly or not. */
export function familyOf(pid: number): RunningProcess[] {
  const table = processTable();
  const family = new Set([pid]);
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const one of table) if (family.has(one.parent)) family.add(one.pid);
  }
  return table.filter((one) => family.has(one.pid));
}

/** Processes whose command line names the directory: what a test has left behind. */
export function processesNaming(directory: string): RunningProcess[] {
  return processTable().filter(({ command }) => command.includes(directory));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Waits until the question is answered with something; the runner's time limit ends a wait. */
export async function until<Answer>(
  ask: () => Promise<Answer | undefined | false> | Answer | undefined | false,
): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

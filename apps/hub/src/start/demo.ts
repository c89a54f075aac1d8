import { join } from "node:path";
import { roles, type Role } from "@caravanserai/contract";
import type { StaffId } from "@caravanserai/domain";
import { createIdSource } from "@caravanserai/kernel";
import { createStaff, findStaffByName, openDatabase, type Database } from "@caravanserai/store";
import { makeOneTimeLink } from "../access/one-time-link.ts";
import { superviseChild } from "./child-process.ts";
import { readJson, writePrivateJson, type DataDirectory } from "./data-directory.ts";
import type { Opening } from "./opening.ts";
import { cryptoRandom, systemClock } from "./ports.ts";
import type { RunningSystem } from "./system.ts";

/** The demonstration opens on the third morning, 10:00 in Oral: some days in, and running on. */
const openingMs = Date.UTC(2022, 8, 24, 5);
const rememberEveryMs = 5_000;

interface DemoMemory {
  /** Demonstration time when it was last seen running. */
  readonly demoMs: number;
}

/** What the feeding process is told; it reads marks from the hub, so it can be killed any time. */
export interface FeedPlan {
  readonly clock: { readonly demoMs: number; readonly realMs: number; readonly speed: number };
  readonly stateFile: string;
  readonly keyFile: string;
}

const staffNames: Record<Role, string> = {
  registrar: "Aigerim (registrar)",
  "crossing-officer": "Daulet (crossing officer)",
  "shelter-coordinator": "Saule (shelter coordinator)",
  "protection-officer": "Marat (protection officer)",
  analyst: "Dana (analyst)",
  administrator: "Timur (administrator)",
};

/**
 * Opens the demonstration: the model case on a clock of its own, which stands still while the
 * system is stopped and goes on from there.
 */
export async function openDemo(
  directory: DataDirectory,
  { speed }: { speed: number },
): Promise<Opening> {
  const memoryFile = join(directory.run, "demo-clock.json");
  const stateFile = join(directory.run, "demo-state.json");
  const remembered = await readJson<DemoMemory>(memoryFile);
  const clock = {
    demoMs: Math.max(openingMs, remembered?.demoMs ?? 0),
    realMs: systemClock.now(),
    speed,
  };
  const demoNowMs = () => clock.demoMs + (systemClock.now() - clock.realMs) * speed;

  return {
    demo: { clock, stateFile },
    async greet(system) {
      const links = await demoLinks(system);
      return {
        json: { address: system.address, links, data: directory.path },
        lines: greeting(system, { links, directory }),
      };
    },
    async feed(system, note) {
      const plan: FeedPlan = {
        clock,
        stateFile,
        keyFile: join(directory.run, "demo-keys.json"),
      };
      const planFile = join(directory.run, "demo-plan.json");
      await writePrivateJson(planFile, plan);
      const feeding = await superviseChild(
        {
          name: "demonstration",
          script: "run-command",
          arguments: ["demo-feed", "--address", system.address, "--plan", planFile],
          env: { CARAVANSERAI_DATA: directory.path },
          logFile: join(directory.log, "demo.log"),
          heapMiBMax: 512,
          niceness: 5,
          isRestarted: true,
        },
        note,
      );
      const remembering = setInterval(() => {
        const memory: DemoMemory = { demoMs: demoNowMs() };
        writePrivateJson(memoryFile, memory).catch((cause: unknown) => note(String(cause)));
      }, rememberEveryMs);
      return {
        async stop() {
          clearInterval(remembering);
          await feeding.stop();
          await writePrivateJson(memoryFile, { demoMs: demoNowMs() } satisfies DemoMemory);
        },
      };
    },
  };
}

async function demoLinks(system: RunningSystem): Promise<Record<Role, string>> {
  const database = openDatabase(system.ownerUrl, { connectionsMax: 2 });
  try {
    const links: [Role, string][] = [];
    for (const role of roles) {
      const staff = await demoStaff(database, role);
      const nowMs = systemClock.now();
      const link = await makeOneTimeLink(database, { staff, address: system.address, nowMs });
      links.push([role, link]);
    }
    return Object.fromEntries(links) as Record<Role, string>;
  } finally {
    await database.close();
  }
}

async function demoStaff(database: Database, role: Role): Promise<StaffId> {
  const known = await findStaffByName(database, staffNames[role]);
  if (known !== undefined) return known.id;
  const id = createIdSource(systemClock, cryptoRandom).next() as string as StaffId;
  await createStaff(database, { id, name: staffNames[role], role, nowMs: systemClock.now() });
  return id;
}

function greeting(
  system: RunningSystem,
  { links, directory }: { links: Record<Role, string>; directory: DataDirectory },
): string[] {
  return [
    "",
    "  Caravanserai is running: a demonstration with invented people.",
    "",
    `  Address   ${system.address}`,
    `  Data      ${directory.path}`,
    "",
    "  Sign-in links, each good once:",
    ...roles.map((role) => `  ${role.padEnd(20)} ${links[role]}`),
    "",
    "  The vault is open with a key file on this disk: good for a demonstration, never for",
    "  real people. Stop with Ctrl-C; what was saved stays.",
    "",
  ];
}

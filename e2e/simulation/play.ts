import type { SeededRandom } from "@caravanserai/kernel";
import { dayMs } from "./fault-plan.ts";
import type { DeviceRow } from "./journal-rows.ts";
import { readHead } from "./journal-tables.ts";
import type { SimulatedServer } from "./simulated-server.ts";
import type { SimulatedTablet } from "./simulated-tablet.ts";
import type { World } from "./world.ts";

const minuteMs = 60_000;
/** Older backups are thrown away: what was acknowledged before may be gone from the tablets. */
const backupAgeMsMax = 14 * dayMs;

/** Runs the world through its troubles; ends with everything as broken as it then is. */
export async function playTroubles(world: World): Promise<void> {
  const { plan, scheduler } = world.ports;
  for (const server of world.servers) server.start();
  world.follower.start();
  for (const tablet of world.tablets) {
    tablet.open();
    if (tablet.random.float() < plan.secondTabShare) tablet.open();
    playTablet(world, tablet);
  }
  for (const server of world.servers) playServer(world, server);
  playTime(world);
  await scheduler.runUntil(plan.chaosMs);
}

/** Calls again and again, at random times, until the troubles end. */
function often(world: World, at: { everyMs: number; random: SeededRandom }, act: () => void): void {
  const { plan, scheduler } = world.ports;
  if (at.everyMs === Infinity) return;
  const next = () => {
    const delayMs = -Math.log(1 - at.random.float()) * at.everyMs;
    if (scheduler.nowMs + delayMs >= plan.chaosMs) return;
    scheduler.after(delayMs, () => {
      act();
      next();
    });
  };
  next();
}

function playTablet(world: World, tablet: SimulatedTablet): void {
  const { plan, scheduler, network } = world.ports;
  const random = tablet.random.fork("troubles");
  const every = (everyMs: number, act: () => void) => often(world, { everyMs, random }, act);
  every(plan.actEveryMs, () => {
    const tab = tablet.tabs[random.integer(Math.max(1, tablet.tabs.length))];
    void tab?.work({ beginsNew: true });
  });
  const now = (act: () => void) => act();
  const soonOrAtCommit = (act: () => void) =>
    (random.integer(2) === 0 ? now : (then: () => void) => tablet.disk.atNextCommit(then))(act);
  every(plan.tabKillEveryMs, () => {
    soonOrAtCommit(() => {
      world.crashes += 1;
      tablet.killTab();
      scheduler.after(random.integer(minuteMs), () => openAgain(tablet));
    });
  });
  every(plan.powerLossEveryMs, () => {
    soonOrAtCommit(() => {
      world.crashes += 1;
      tablet.losePower();
      scheduler.after(random.integer(2 * minuteMs), () => tablet.boot());
    });
  });
  every(plan.evictionEveryMs, () => {
    tablet.evict();
    scheduler.after(random.integer(minuteMs), () => void enrolAnew(tablet));
  });
  every(plan.diskFullEveryMs, () => {
    tablet.disk.isFull = true;
    scheduler.after(random.integer(minuteMs), () => (tablet.disk.isFull = false));
  });
  every(plan.clockJumpEveryMs, () => {
    const days = (random.float() * 2 - 1) * plan.clockJumpDaysMax;
    tablet.clock.skewMs = random.integer(3) === 0 ? 0 : Math.round(days * dayMs);
    scheduler.note(`${tablet.name} clock off by ${Math.round(tablet.clock.skewMs / 1_000)} s`);
  });
  every(plan.cutEveryMs, () => network.cut(tablet.name, random.integer(plan.cutMsMax)));
}

function openAgain(tablet: SimulatedTablet): void {
  if (tablet.tabs.length < 2) tablet.open();
}

/** With a new code, a new key and a new block. */
async function enrolAnew(tablet: SimulatedTablet): Promise<void> {
  const { server, world } = tablet;
  const enrolled = await server.serve(() => server.enrol("registration"));
  if (enrolled === undefined || tablet.device !== undefined) return;
  tablet.beginAs(enrolled, readHead(server.disk.peek()).epoch);
  tablet.open();
  world.ports.scheduler.note(`${tablet.name} works again`);
}

function playServer(world: World, server: SimulatedServer): void {
  const { plan, scheduler, network } = world.ports;
  const random = server.random.fork("troubles");
  const every = (everyMs: number, act: () => void) => often(world, { everyMs, random }, act);
  const restart = (withinMs: number) => {
    scheduler.after(random.integer(withinMs), () => {
      if (!server.isUp) server.start();
    });
  };
  const crash = () => {
    world.crashes += 1;
    server.crash();
    restart(minuteMs);
  };
  every(plan.serverCrashEveryMs, () => {
    if (random.integer(3) === 0) crash();
    else server.disk.atNextCommit(crash);
  });
  const isHub = server === world.hub;
  every(isHub ? plan.hubRestoreEveryMs : plan.relayRestoreEveryMs, () => {
    const oldest = world.ports.truth.now() - backupAgeMsMax;
    const kept = server.backups.filter(({ takenAtMs }) => takenAtMs >= oldest);
    const backup = kept[random.integer(Math.max(1, kept.length))];
    if (backup === undefined) return;
    server.restore(backup);
    restart(2 * minuteMs);
  });
  every(90_000, () => server.backUp());
  every(plan.serverDiskFullEveryMs, () => {
    server.disk.isFull = true;
    scheduler.after(random.integer(minuteMs), () => (server.disk.isFull = false));
  });
  every(2 * minuteMs, () => void world.actAtDesk(server));
  every(plan.clockJumpEveryMs * 2, () => {
    server.clock.skewMs = Math.round((random.float() * 2 - 1) * plan.clockJumpDaysMax * dayMs);
  });
  if (!isHub) every(plan.cutEveryMs, () => network.cut(server.name, random.integer(plan.cutMsMax)));
}

function playTime(world: World): void {
  const { plan, scheduler, truth, random } = world.ports;
  const draw = random.fork("time");
  often(world, { everyMs: plan.leapEveryMs, random: draw }, () => {
    const days = [0.5, 3, 40][draw.integer(4)];
    if (days === undefined) return playMonth(world);
    truth.leaptMs += days * dayMs;
    scheduler.note(`${days} days pass`);
  });
  often(world, { everyMs: plan.serverCrashEveryMs, random: draw }, () => {
    world.follower.crash();
    world.follower.start();
  });
}

/** Five quiet weeks, with a sign of life from everybody each day. */
function playMonth({ ports }: World): void {
  ports.scheduler.note("a month passes");
  for (let day = 1; day <= 35; day++) {
    ports.scheduler.after(day * 25_000, () => (ports.truth.leaptMs += dayMs));
  }
}

const settleMsMax = 45 * minuteMs;
const lookEveryMs = 30_000;

/** Everything works again and everybody has time. False when it never comes to rest. */
export async function heal(world: World, isAtRest: () => boolean): Promise<boolean> {
  const { scheduler, network } = world.ports;
  network.isHealed = true;
  for (const { disk } of [...world.servers, ...world.tablets]) disk.atNextCommit(() => undefined);
  for (const server of world.servers) {
    server.disk.isFull = false;
    if (!server.isUp) server.start();
  }
  const endMs = scheduler.nowMs + settleMsMax;
  while (scheduler.nowMs < endMs) {
    for (const tablet of world.tablets) finish(world, tablet);
    await scheduler.runUntil(scheduler.nowMs + lookEveryMs);
    if (!isAtRest()) continue;
    // Long enough for one more view of everything that has come in.
    await scheduler.runUntil(scheduler.nowMs + 2 * lookEveryMs);
    if (isAtRest()) return true;
  }
  return false;
}

function finish(world: World, tablet: SimulatedTablet): void {
  tablet.disk.isFull = false;
  if (tablet.isOff) tablet.boot();
  if (tablet.device === undefined) void enrolAnew(tablet);
  else if (!world.isKnown(tablet)) admitAgain(tablet, tablet.device);
  if (tablet.tabs.length === 0) tablet.open();
  void tablet.tabs[0]?.work({ beginsNew: false });
}

/** The administrator lets in again whom a restored hub has forgotten: same id, same key. */
function admitAgain({ server }: SimulatedTablet, device: DeviceRow): void {
  void server.serve(() => server.introduce([device], null));
}

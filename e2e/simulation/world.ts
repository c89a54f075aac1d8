import type { PushAnswer, PushRequest, Verdict } from "@caravanserai/contract";
import type { DeviceId, EntryId } from "@caravanserai/domain";
import { createSeededRandom } from "@caravanserai/kernel";
import { drawFaultPlan } from "./fault-plan.ts";
import { SimulatedFollower } from "./simulated-follower.ts";
import { tables, type DeviceRow } from "./journal-rows.ts";
import { readHead } from "./journal-tables.ts";
import type { Mutation } from "./mutations.ts";
import type { Slip } from "./registrar-acts.ts";
import { Scheduler } from "./scheduler.ts";
import { TrueClock } from "./simulated-clock.ts";
import { SimulatedNetwork } from "./simulated-network.ts";
import { SimulatedRelay } from "./simulated-relay.ts";
import { SimulatedServer } from "./simulated-server.ts";
import { SimulatedTablet, type AppVersion, type UnsavedAct } from "./simulated-tablet.ts";
import type { WorldPorts } from "./world-ports.ts";

/** An entry of which somebody has read "saved" on a tablet. */
export interface SavedEntry {
  readonly id: EntryId;
  readonly device: DeviceId;
  readonly seq: number;
  readonly act: number;
}

interface HeardAnswer {
  readonly device: DeviceId;
  readonly server: SimulatedServer;
  readonly verdict: Verdict;
}

/** Everything there is in one run, and what those in it have been told. */
export class World {
  readonly ports: WorldPorts;
  readonly hub: SimulatedServer;
  readonly relays: SimulatedRelay[] = [];
  readonly tablets: SimulatedTablet[] = [];
  readonly follower: SimulatedFollower;
  readonly slips: Slip[] = [];
  readonly failures: string[] = [];
  /** What tablets have said is saved, and what servers have answered, by entry. */
  readonly saved = new Map<EntryId, SavedEntry>();
  readonly acknowledged = new Map<EntryId, HeardAnswer>();
  /** Act of each entry that somebody tried to save, and the entries of each act. */
  readonly acts = new Map<EntryId, number>();
  readonly actSizes = new Map<number, number>();
  /** Acts at a desk that were confirmed, with the restores of that server before them. */
  readonly deskActs = new Map<EntryId, { server: SimulatedServer; restores: number }>();
  readonly evicted = new Set<DeviceId>();
  crashes = 0;
  #acts = 0;

  constructor(seed: number, mutation: Mutation | null) {
    const scheduler = new Scheduler();
    const random = createSeededRandom(seed);
    const plan = drawFaultPlan(random.fork("plan"));
    const truth = new TrueClock(scheduler);
    const network = new SimulatedNetwork({ scheduler, random: random.fork("net"), plan });
    const fail = (what: string) => {
      if (this.failures.length < 20) this.failures.push(what);
      scheduler.note(`FAILED ${what}`);
    };
    this.ports = { scheduler, random, truth, network, plan, mutation, fail };
    this.hub = new SimulatedServer("hub", this.ports);
    this.follower = new SimulatedFollower(this.hub, this.ports);
    this.#layOut();
  }

  get servers(): readonly SimulatedServer[] {
    return [this.hub, ...this.relays];
  }

  nextAct(): number {
    this.#acts += 1;
    return this.#acts;
  }

  /** True when the act was tried before. */
  noteTried({ act, drafts }: UnsavedAct): boolean {
    const isRepeated = drafts.some(({ id }) => this.acts.has(id));
    for (const { id } of drafts) this.acts.set(id, act);
    this.actSizes.set(act, drafts.length);
    return isRepeated;
  }

  noteAnswers(heard: { tablet: SimulatedTablet; request: PushRequest; answer: PushAnswer }): void {
    const { server } = heard.tablet;
    const { device } = heard.request;
    for (const { id, verdict } of heard.answer.answers) {
      if (id !== null) this.acknowledged.set(id, { device, server, verdict });
    }
  }

  /** A desk says what its own hub then has: closes a site, blocks places, ends a hold. */
  async actAtDesk(server: SimulatedServer): Promise<void> {
    if (!server.isUp) return;
    const { restores } = server;
    const id = await server.serve(() => server.actAtDesk());
    if (id !== undefined && id !== null) {
      this.deskActs.set(id as EntryId, { server, restores });
      this.ports.scheduler.note(`${server.name} desk act`);
    }
  }

  #layOut(): void {
    const { plan, random } = this.ports;
    const draw = random.fork("layout");
    this.hub.layOut(1);
    this.hub.openSites();
    for (let index = 0; index < plan.relays; index++) this.#addRelay(index);
    for (let index = 0; index < plan.tablets; index++) {
      const server = this.servers[draw.integer(this.servers.length)]!;
      const isNewer = draw.float() < plan.newerClientShare;
      const isOlder = !isNewer && draw.float() < plan.olderClientShare;
      const version: AppVersion = isNewer ? "newer" : isOlder ? "older" : "current";
      const tablet = new SimulatedTablet(this, { name: `tablet-${index + 1}`, server, version });
      this.tablets.push(tablet);
      const { disk } = server;
      tablet.beginAs(server.enrolNow("registration"), readHead(disk.peek()).epoch);
    }
    for (const server of this.servers) server.backUp();
  }

  #addRelay(index: number): void {
    const device: DeviceRow = this.hub.enrolNow("relay");
    const at = { upstream: this.hub, device };
    const relay = new SimulatedRelay(`relay-${index + 1}`, this.ports, at);
    relay.layOut(10_000_000 * (index + 1));
    relay.openSites();
    this.relays.push(relay);
  }

  /** Whether the server still knows the tablet: a restored one may have forgotten it. */
  isKnown({ server, device }: SimulatedTablet): boolean {
    if (device === undefined) return false;
    return server.disk.peek().find(tables.device, device.id) !== undefined;
  }
}

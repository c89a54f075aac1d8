import { parseEntryBody } from "@caravanserai/contract";
import type { DeviceId } from "@caravanserai/domain";
import { assert } from "@caravanserai/kernel";
import { backoffMs, sendBatch, type HubTransport } from "@caravanserai/sync";
import { eventIn } from "../../apps/hub/src/http/check-entry.ts";
import type { CheckedEntry } from "../../packages/store/src/journal/appender-port.ts";
import { readHead } from "./journal-tables.ts";
import {
  tables,
  upstreamPeer,
  type DeviceRow,
  type EntryRow,
  type ForwardingRow,
  type Introduced,
  type PulledPage,
  type UplinkRow,
} from "./journal-rows.ts";
import { mortal } from "./life.ts";
import { RelayOutbox, forwardingOf, unnamedOf } from "./relay-outbox.ts";
import { SimulatedDiskFull, type DiskTransaction } from "./simulated-disk.ts";
import { SimulatedServer } from "./simulated-server.ts";
import type { WorldPorts } from "./world-ports.ts";

const turnEveryMs = 20_000;
const pageEntries = 200;

const unheard: UplinkRow = { followedTo: 0, serverEpoch: null, recoveredEpoch: null };

export function uplinkOf(disk: DiskTransaction): UplinkRow {
  return disk.find<UplinkRow>(tables.uplink, "uplink") ?? unheard;
}

/**
 * A border post's own hub. Turn by turn, as `uplink.ts` in the real one, it introduces its devices,
 * sends on what no answer has named, and takes in what others have written.
 */
export class SimulatedRelay extends SimulatedServer {
  readonly upstream: SimulatedServer;
  /** The relay's own enrolment at the hub, under which it sends for its tablets. */
  readonly device: DeviceRow;

  constructor(
    name: string,
    ports: WorldPorts,
    at: { upstream: SimulatedServer; device: DeviceRow },
  ) {
    super(name, ports);
    this.upstream = at.upstream;
    this.device = at.device;
  }

  get #takesTablets(): boolean {
    return this.ports.mutation === "relay-takes-own-tablets-from-hub";
  }

  override start(): void {
    super.start();
    void this.#run();
  }

  async #run(): Promise<void> {
    const { life, ports } = this;
    let failures = 0;
    while (!life.isOver) {
      failures = (await this.#turnOrFault()) ? 0 : failures + 1;
      const pauseMs = failures > 0 ? backoffMs(failures, this.random) : turnEveryMs;
      await life.carry(ports.scheduler.sleep(pauseMs));
    }
  }

  async #turnOrFault(): Promise<boolean> {
    try {
      return await this.#turn();
    } catch (fault) {
      if (fault instanceof SimulatedDiskFull) return false;
      this.ports.fail(`${this.name}: ${fault instanceof Error ? fault.message : String(fault)}`);
      return false;
    }
  }

  /** False when the hub was not reached. */
  async #turn(): Promise<boolean> {
    const introduced = await this.#introduce();
    if (introduced === undefined) return false;
    const forwardable = await this.#read((disk) =>
      disk.rows<DeviceRow>(tables.device).filter((device) => unnamedOf(disk, device).length > 0),
    );
    for (const { id } of forwardable) if (!(await this.#forward(id))) return false;
    if (!(await this.#follow({ own: false }))) return false;
    return (await this.#hasLostOwn(introduced)) ? this.#follow({ own: true }) : true;
  }

  async #introduce(): Promise<Introduced | undefined> {
    const devices = await this.#read((disk) =>
      disk.rows<DeviceRow>(tables.device).filter(({ via, role }) => via === null || role === "hub"),
    );
    const heard = await this.#ask("introduce", () =>
      this.upstream.introduce(devices, this.device.id),
    );
    if (heard === undefined) return undefined;
    await this.#read((disk) => noteUpstreamMarks(disk, heard));
    return heard;
  }

  async #forward(device: DeviceId): Promise<boolean> {
    const { life, clock } = this;
    const store = mortal(new RelayOutbox(this.disk, device), life);
    const transport = mortal(this.#transport(), life);
    const lock = { tryRun: async <T>(work: () => Promise<T>) => ({ value: await work() }) };
    if (this.ports.mutation === "relay-acknowledges-for-hub") {
      await this.#read((disk) => {
        const { mark } = disk.find<DeviceRow>(tables.device, device)!;
        disk.keep(tables.forwarding, device, { ...forwardingOf(disk, device), namedTo: mark });
      });
    }
    for (;;) {
      const outcome = await sendBatch({ store, transport, clock, lock });
      if (outcome.kind === "failed") return false;
      if (outcome.kind !== "answered" || !outcome.hasMore) return true;
    }
  }

  /** Takes in what the upstream has from others; with `own` what this relay's hubs had said. */
  async #follow({ own }: { own: boolean }): Promise<boolean> {
    let after = own ? 0 : undefined;
    for (;;) {
      const uplink = await this.#read(uplinkOf);
      const asked = { after: after ?? uplink.followedTo, limit: pageEntries };
      const scope = own ? { own: this.device.id } : { except: this.device.id };
      const page = await this.#ask("pull", () => this.upstream.pull({ ...asked, ...scope }));
      if (page === undefined) return false;
      if (page.serverEpoch !== uplink.serverEpoch) return true;
      await this.#takeInPage(page);
      if (own) after = page.cursor;
      await this.#read((disk) => {
        const now = uplinkOf(disk);
        const recoveredEpoch = readHead(disk).epoch;
        if (own && page.entries.length < pageEntries) {
          disk.keep(tables.uplink, "uplink", { ...now, recoveredEpoch });
        }
        if (own || now.serverEpoch !== page.serverEpoch || now.followedTo >= page.cursor) return;
        disk.keep(tables.uplink, "uplink", { ...now, followedTo: page.cursor });
      });
      if (page.entries.length < pageEntries) return true;
    }
  }

  async #takeInPage({ entries, devices, serverEpoch }: PulledPage): Promise<void> {
    await this.#read((disk) => {
      for (const device of devices) {
        if (disk.find(tables.device, device.id) !== undefined) continue;
        const row = { ...device, mark: 0, lastHeardAtMs: null, via: upstreamPeer };
        disk.keep(tables.device, device.id, row);
      }
    });
    const waiting = { entries: 0, oldestAtMs: null };
    for (const { id: device } of devices) {
      const ofDevice = entries.filter((row) => row.device === device).map(checkedOf);
      const push = { device, entries: ofDevice, waiting, via: upstreamPeer };
      await this.life.carry(this.takeIn(push));
    }
    await this.#read((disk) => {
      for (const { id } of devices) noteFromUpstream(disk, { device: id, serverEpoch });
    });
  }

  /** After each restore of its own, and whenever the hub has more of a desk's than this journal. */
  #hasLostOwn({ devices }: Introduced): Promise<boolean> {
    return this.#read((disk) => {
      if (uplinkOf(disk).recoveredEpoch !== readHead(disk).epoch) return true;
      return devices.some(({ device, mark }) => {
        const own = disk.find<DeviceRow>(tables.device, device);
        const isOurs = own?.role === "hub" || this.#takesTablets;
        return own !== undefined && isOurs && own.mark < mark;
      });
    });
  }

  #transport(): HubTransport {
    return {
      push: async (request, atMs) => {
        const { length } = request.entries;
        const sent = { atMs, by: this.device.id };
        const asked = await this.#ask(`push ${length}`, () => this.upstream.push(request, sent));
        return asked ?? { kind: "unreachable" };
      },
    };
  }

  #ask<Answer>(text: string, work: () => Promise<Answer>): Promise<Answer | undefined> {
    const { upstream, ports, name, life } = this;
    const serve = () => upstream.serve(work);
    return life.carry(ports.network.request({ link: name, text, serve }));
  }

  #read<T>(work: (disk: DiskTransaction) => T): Promise<T> {
    return this.life.carry(this.disk.transaction(work));
  }
}

function noteUpstreamMarks(disk: DiskTransaction, { devices, serverEpoch }: Introduced): void {
  for (const { device, mark } of devices) {
    const standing = disk.find<ForwardingRow>(tables.forwarding, device);
    if (standing === undefined) continue;
    if (mark >= standing.hubMark && standing.serverEpoch === serverEpoch) continue;
    const namedTo = Math.min(standing.namedTo, mark);
    disk.keep(tables.forwarding, device, { ...standing, namedTo, hubMark: mark, serverEpoch });
  }
  const uplink = uplinkOf(disk);
  if (uplink.serverEpoch === serverEpoch) return;
  disk.keep(tables.uplink, "uplink", { ...uplink, followedTo: 0, serverEpoch });
}

/** What came from the upstream need not be sent there. */
function noteFromUpstream(
  disk: DiskTransaction,
  { device, serverEpoch }: { device: DeviceId; serverEpoch: string },
): void {
  const row = disk.find<DeviceRow>(tables.device, device);
  assert(row !== undefined, "a device that was taken in is known");
  const standing = forwardingOf(disk, device);
  const ofOthers = { ...row, role: "registration" as const };
  if (unnamedOf(disk, ofOthers).length > 0) return;
  const namedTo = Math.max(standing.namedTo, row.mark);
  const hubMark = Math.max(standing.hubMark, row.mark);
  disk.keep(tables.forwarding, device, { ...standing, namedTo, hubMark, serverEpoch });
}

/** The upstream's judgement stands: what it has set aside counts for nothing here either. */
function checkedOf({ body: text, signature, standing }: EntryRow): CheckedEntry {
  const parsed = parseEntryBody(text);
  assert(parsed.ok, "what is in a journal could be read");
  const body = parsed.value;
  const event = standing === "quarantined" ? { malformed: "kind" } : eventIn(body);
  return { raw: { body: text, signature, wraps: [] }, status: "readable", body, event };
}

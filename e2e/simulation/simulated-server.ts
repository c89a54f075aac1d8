import {
  problemOf,
  type DeviceRole,
  type PostView,
  type PushRequest,
} from "@caravanserai/contract";
import type { CrossingRow, DeviceId, ReadTable, SiteRow, UnitRow } from "@caravanserai/domain";
import { freePlaces } from "@caravanserai/domain";
import { createIdSource, type SeededRandom } from "@caravanserai/kernel";
import type { PushOutcome } from "@caravanserai/sync";
import type { Push } from "../../packages/store/src/journal/appender-port.ts";
import { checkEntry } from "../../apps/hub/src/http/check-entry.ts";
import { deskAct, openingEvents } from "./desk-acts.ts";
import { readHead } from "./journal-tables.ts";
import {
  tables,
  type DeviceRow,
  type EntryRow,
  type HeadRow,
  type Introduced,
  type PulledPage,
} from "./journal-rows.ts";
import { Life } from "./life.ts";
import { rowTable } from "./overlay-rows.ts";
import { SkewedClock } from "./simulated-clock.ts";
import { SimulatedDisk, SimulatedDiskFull, type DiskTransaction } from "./simulated-disk.ts";
import { SimulatedJournal, type DeskDecision } from "./simulated-journal.ts";
import { simulatedSignature } from "./simulated-signature.ts";
import type { WorldPorts } from "./world-ports.ts";

/** As the real edge has it: how far a request's time may be from the hub's. */
const requestAgeMsMax = 10 * 60_000;
/**
 * A restored database leaves room for the blocks that were given out after its backup. By chance:
 * the same backup put back twice would else give the blocks between the two restores again.
 */
const blocksSkippedMin = 1_000;
const blocksSkippedMax = 1_000_000;

export interface Backup {
  readonly position: number;
  readonly takenAtMs: number;
}

/** A hub: the process that may die, its database, its clock. A relay is one with an uplink. */
export class SimulatedServer {
  readonly name: string;
  readonly ports: WorldPorts;
  readonly disk: SimulatedDisk;
  readonly clock: SkewedClock;
  readonly random: SeededRandom;
  life = new Life();
  isUp = false;
  backups: Backup[] = [];
  restores = 0;
  #journal: SimulatedJournal | undefined;

  constructor(name: string, ports: WorldPorts) {
    this.name = name;
    this.ports = ports;
    this.random = ports.random.fork(name);
    this.clock = new SkewedClock(ports.truth);
    this.disk = new SimulatedDisk({
      scheduler: ports.scheduler,
      random: this.random.fork("disk"),
      isStrict: ports.mutation !== "commit-without-flush",
    });
  }

  /** A new database with its own device. */
  layOut(referenceBlock: number): void {
    this.disk.prepare((disk) => {
      const ownDevice = this.freshDevice(disk, { role: "hub", referenceBlock: 0 });
      const head: HeadRow = {
        position: 0,
        asOfMs: null,
        epoch: `${this.name}-1`,
        ownDevice,
        nextReferenceBlock: referenceBlock,
      };
      disk.keep(tables.head, "head", head);
      // A new relay has lost nothing yet.
      const { epoch: recoveredEpoch } = head;
      disk.keep(tables.uplink, "uplink", { followedTo: 0, serverEpoch: null, recoveredEpoch });
    });
  }

  start(): void {
    this.life = new Life();
    this.isUp = true;
    const { mutation } = this.ports;
    const ids = createIdSource(this.clock, this.random.fork(`ids-${this.ports.scheduler.events}`));
    this.#journal = new SimulatedJournal({ disk: this.disk, clock: this.clock, ids, mutation });
    this.ports.scheduler.note(`${this.name} up`);
  }

  /** The process and its database are killed, or the machine loses power. */
  crash(): void {
    if (!this.isUp) return;
    this.isUp = false;
    this.life.end();
    this.disk.crash();
    this.ports.scheduler.note(`${this.name} killed`);
  }

  backUp(): void {
    const { position } = this.disk;
    this.backups.push({ position, takenAtMs: this.ports.truth.now() });
  }

  /** Puts an older state back: what came after it is gone, and the epoch says so. */
  restore(backup: Backup): void {
    this.crash();
    this.disk.rewind(backup.position);
    this.backups = this.backups.filter(({ position }) => position <= backup.position);
    this.restores += 1;
    this.disk.prepare((disk) => {
      const head = readHead(disk);
      const skipped = blocksSkippedMin + this.random.integer(blocksSkippedMax - blocksSkippedMin);
      const nextReferenceBlock = head.nextReferenceBlock + skipped;
      const epoch = `${this.name}-${this.restores + 1}`;
      // Numbers given after the backup may live on elsewhere: the desk goes on as a new device.
      const isSameDevice = this.ports.mutation === "restored-hub-keeps-device";
      const ownDevice = isSameDevice
        ? head.ownDevice
        : this.freshDevice(disk, { role: "hub", referenceBlock: 0 });
      disk.keep(tables.head, "head", { ...head, epoch, nextReferenceBlock, ownDevice });
    });
    this.ports.scheduler.note(`${this.name} restored to ${backup.position}`);
  }

  /** For the network: undefined when nobody is there, or when the process dies over it. */
  serve<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
    if (!this.isUp) return Promise.resolve(undefined);
    return this.life.serve(
      work().catch((fault: unknown) => {
        if (fault instanceof SimulatedDiskFull) return undefined;
        throw fault;
      }),
    );
  }

  async push(request: PushRequest, sent: { atMs: number; by: DeviceId }): Promise<PushOutcome> {
    const caller = this.#device(sent.by);
    if (caller === undefined) return { kind: "problem", problem: problemOf("device.unknown") };
    const hubTimeMs = this.clock.now();
    if (Math.abs(sent.atMs - hubTimeMs) > requestAgeMsMax) {
      return { kind: "problem", problem: problemOf("device.time-unknown", { hubTimeMs }) };
    }
    const isOwn = request.device === sent.by;
    const device = isOwn ? caller : this.#device(request.device);
    if (device === undefined) return { kind: "problem", problem: problemOf("device.unknown") };
    if (!isOwn && caller.role !== "relay") {
      return { kind: "problem", problem: problemOf("access.denied") };
    }
    const verify = (text: string, signature: string) =>
      Promise.resolve(simulatedSignature(device.key, text) === signature);
    const known = { device: { ...device, revokedAtMs: null } as never, verifier: { verify } };
    const entries = await Promise.all(request.entries.map((entry) => checkEntry(entry, known)));
    const { waiting } = request;
    const via = isOwn ? null : sent.by;
    return this.#answered(this.#journal!.push({ device: device.id, entries, waiting, via }));
  }

  async #answered<Answer>(
    work: Promise<Answer>,
  ): Promise<{ kind: "answered"; answer: Answer } | Extract<PushOutcome, { kind: "problem" }>> {
    try {
      return { kind: "answered", answer: await work };
    } catch (fault) {
      const isFull = fault instanceof SimulatedDiskFull;
      if (!isFull) this.ports.fail(`${this.name} failed: ${textOf(fault)}`);
      return { kind: "problem", problem: problemOf(isFull ? "hub.disk-full" : "hub.fault") };
    }
  }

  readView(device: DeviceId): Promise<PostView | undefined> {
    return this.disk.transaction((disk) => {
      const row = disk.find<DeviceRow>(tables.device, device);
      return row === undefined ? undefined : viewOf(disk, row, this.clock.now());
    });
  }

  /** The journal after a position: without what the asking relay has brought, or its hubs' part. */
  pull(asked: PullRequest): Promise<PulledPage> {
    const { mutation } = this.ports;
    const ofRoles = mutation === "relay-takes-own-tablets-from-hub" ? everybody : hubsOnly;
    return mutation === "read-uncommitted-journal"
      ? Promise.resolve(readPage(this.disk.peek(), asked, ofRoles))
      : this.disk.transaction((disk) => readPage(disk, asked, ofRoles));
  }

  /** Lets in the devices that a relay speaks for, and answers how far their entries are here. */
  introduce(devices: readonly DeviceRow[], via: string | null): Promise<Introduced> {
    return this.disk.transaction((disk) => {
      const marks = devices.map((device) => {
        const known = disk.find<DeviceRow>(tables.device, device.id);
        if (known !== undefined) return { device: device.id, mark: known.mark };
        disk.keep(tables.device, device.id, { ...device, mark: 0, lastHeardAtMs: null, via });
        return { device: device.id, mark: 0 };
      });
      return { devices: marks, serverEpoch: readHead(disk).epoch };
    });
  }

  enrol(role: DeviceRole): Promise<DeviceRow> {
    return this.disk.transaction((disk) => this.#enrolIn(disk, role));
  }

  /** Before time begins. */
  enrolNow(role: DeviceRole): DeviceRow {
    let enrolled: DeviceRow | undefined;
    this.disk.prepare((disk) => (enrolled = this.#enrolIn(disk, role)));
    return enrolled!;
  }

  /** Before time begins: the crossings and the site of this server. */
  openSites(): void {
    const ids = createIdSource(this.ports.truth, this.random.fork("sites"));
    const events = openingEvents(this.random.fork("opening"), () => ids.next());
    const { disk, clock } = this;
    const journal = new SimulatedJournal({ disk, clock, ids, mutation: null });
    for (const event of events) journal.prepare(() => event);
  }

  /** The entry's id, or null when a rule said no. */
  actAtDesk(): Promise<string | null> {
    const disk = this.disk.peek();
    const keysOf = (table: ReadTable) =>
      disk.rows<{ key: string }>(rowTable(table)).map(({ key }) => key);
    const decide = deskAct(this.random, {
      units: keysOf("unit"),
      placements: keysOf("placement"),
      discrepancies: keysOf("discrepancy"),
    });
    return this.#act(decide);
  }

  #enrolIn(disk: DiskTransaction, role: DeviceRole): DeviceRow {
    const head = readHead(disk);
    const referenceBlock = head.nextReferenceBlock;
    const id = this.freshDevice(disk, { role, referenceBlock });
    const isGivenAgain = this.ports.mutation === "give-one-block-twice";
    const nextReferenceBlock = isGivenAgain ? referenceBlock : referenceBlock + 1;
    disk.keep(tables.head, "head", { ...head, nextReferenceBlock });
    return disk.find<DeviceRow>(tables.device, id)!;
  }

  async #act(decide: DeskDecision): Promise<string | null> {
    const acted = await this.#answered(this.#journal!.act(decide));
    return acted.kind === "answered" ? acted.answer : null;
  }

  /** For a relay: takes in a page of its upstream's journal. */
  protected takeIn(push: Push): Promise<unknown> {
    return this.#answered(this.#journal!.push(push));
  }

  /** Enrols at once, before time begins or while the server is down. */
  protected freshDevice(
    disk: DiskTransaction,
    { role, referenceBlock }: Pick<DeviceRow, "role" | "referenceBlock">,
  ): DeviceId {
    const ids = createIdSource(this.ports.truth, this.random);
    const id = ids.next() as string as DeviceId;
    const marks = { mark: 0, lastHeardAtMs: null, waitingEntries: 0, oldestWaitingAtMs: null };
    const row: DeviceRow = {
      ...marks,
      id,
      role,
      key: `key of ${id}`,
      referenceBlock,
      clockOffsetMs: null,
      via: null,
    };
    disk.keep(tables.device, id, row);
    return id;
  }

  #device(id: DeviceId): DeviceRow | undefined {
    return this.disk.peek().find<DeviceRow>(tables.device, id);
  }
}

function textOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

interface PullRequest {
  readonly after: number;
  readonly limit: number;
  readonly except?: string;
  readonly own?: string;
}

/** Whose entries a restored relay is given back, of those it has brought. */
const hubsOnly: ReadonlySet<DeviceRole> = new Set(["hub"]);
const everybody: ReadonlySet<DeviceRole> = new Set(["hub", "registration"]);

function readPage(
  disk: DiskTransaction,
  { after, limit, except, own }: PullRequest,
  ofRoles: ReadonlySet<DeviceRole>,
): PulledPage {
  const isAsked = ({ via, device }: EntryRow) =>
    own === undefined
      ? except === undefined || via !== except
      : via === own && ofRoles.has(disk.find<DeviceRow>(tables.device, device)!.role);
  const entries: EntryRow[] = [];
  const { position: end, epoch } = readHead(disk);
  for (let position = after + 1; position <= end && entries.length < limit; position++) {
    const row = disk.find<EntryRow>(tables.entry, position);
    if (row !== undefined && isAsked(row)) entries.push(row);
  }
  const devices = [...new Set(entries.map(({ device }) => device))].flatMap((id) => {
    const row = disk.find<DeviceRow>(tables.device, id);
    return row === undefined ? [] : [row];
  });
  return { entries, devices, cursor: entries.at(-1)?.position ?? after, serverEpoch: epoch };
}

function viewOf(disk: DiskTransaction, device: DeviceRow, nowMs: number): PostView {
  const units = disk.rows<UnitRow>(rowTable("unit"));
  const { epoch, asOfMs } = readHead(disk);
  return {
    asOfMs: asOfMs ?? nowMs,
    hubTimeMs: nowMs,
    serverEpoch: epoch,
    highestContiguousSeq: device.mark,
    vaultKey: null,
    noticeVersion: "1",
    isDemo: true,
    crossings: disk
      .rows<CrossingRow>(rowTable("crossing"))
      .map(({ key: _key, ...crossing }) => ({ ...crossing, modes: [...crossing.modes] })),
    sites: disk.rows<SiteRow>(rowTable("site")).map(({ key: site, ...described }) => ({
      ...described,
      site,
      units: units
        .filter((unit) => unit.site === site)
        .map((unit) => {
          const { key, code, kind, capacity, blocked, held, occupied } = unit;
          const free = freePlaces(unit);
          return { unit: key, code, kind, capacity, blocked, held, occupied, free };
        }),
    })),
  };
}

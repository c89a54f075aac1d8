import type { EntryBody } from "@caravanserai/contract";
import type { DeviceId } from "@caravanserai/domain";
import { createIdSource, type IdSource, type SeededRandom } from "@caravanserai/kernel";
import { firstMarks, type EntryDraft, type SenderLock } from "@caravanserai/sync";
import { DiskOutbox, readMarks, tabletTables } from "./disk-outbox.ts";
import type { DeviceRow } from "./journal-rows.ts";
import type { Life } from "./life.ts";
import type { Slip } from "./registrar-acts.ts";
import { SkewedClock } from "./simulated-clock.ts";
import { SimulatedDisk, type DiskTransaction } from "./simulated-disk.ts";
import type { SimulatedServer } from "./simulated-server.ts";
import { SimulatedTab } from "./simulated-tab.ts";
import type { SavedEntry, World } from "./world.ts";

/** An act that somebody is about to save, and saves again with the same ids until it is saved. */
export interface UnsavedAct {
  readonly act: number;
  drafts: readonly EntryDraft[];
  readonly slip: Slip | null;
}

export type AppVersion = "current" | "newer" | "older";

/** One device with its disk, its clock and one or two tabs of the app. */
export class SimulatedTablet {
  readonly name: string;
  readonly world: World;
  readonly server: SimulatedServer;
  readonly disk: SimulatedDisk;
  readonly clock: SkewedClock;
  readonly random: SeededRandom;
  readonly outbox: DiskOutbox;
  readonly version: AppVersion;
  readonly ids: IdSource;
  device: DeviceRow | undefined;
  tabs: SimulatedTab[] = [];
  unsaved: UnsavedAct | undefined;
  isOff = false;
  #lockHolder: Life | undefined;

  constructor(world: World, at: { name: string; server: SimulatedServer; version: AppVersion }) {
    this.world = world;
    this.name = at.name;
    this.server = at.server;
    this.version = at.version;
    this.random = world.ports.random.fork(at.name);
    this.clock = new SkewedClock(world.ports.truth);
    this.ids = createIdSource(this.clock, this.random.fork("ids"));
    const { scheduler, mutation } = world.ports;
    const isStrict = mutation !== "drop-strict-flag";
    this.disk = new SimulatedDisk({ scheduler, random: this.random.fork("disk"), isStrict });
    this.outbox = new DiskOutbox(this.disk, mutation);
  }

  /** The device begins: a key, a block of references, empty storage. */
  beginAs(device: DeviceRow, serverEpoch: string): void {
    this.device = device;
    this.unsaved = undefined;
    this.disk.prepare((disk) => {
      const marks = firstMarks({ device: device.id, serverEpoch });
      disk.keep(tabletTables.single, "marks", marks);
      disk.keep(tabletTables.single, "reference-index", 0);
    });
    this.world.ports.scheduler.note(`${this.name} enrolled with block ${device.referenceBlock}`);
  }

  get id(): DeviceId {
    return this.device!.id;
  }

  open(): void {
    if (this.device === undefined || this.isOff) return;
    const tab = new SimulatedTab(this);
    this.tabs.push(tab);
    tab.start();
  }

  /** A tab is closed, crashes, or is put to sleep for good. */
  killTab(): void {
    const tab = this.tabs.splice(this.random.integer(Math.max(1, this.tabs.length)), 1)[0];
    if (tab === undefined) return;
    tab.life.end();
    this.world.ports.scheduler.note(`${this.name} tab killed`);
  }

  losePower(): void {
    for (const tab of this.tabs) tab.life.end();
    this.tabs = [];
    this.isOff = true;
    this.disk.crash();
    this.world.ports.scheduler.note(`${this.name} lost power`);
  }

  boot(): void {
    this.isOff = false;
    const { mutation } = this.world.ports;
    if (this.device === undefined) return;
    if (mutation === "reuse-seq-after-crash") {
      this.disk.prepare((disk) => {
        const marks = readMarks(disk);
        disk.keep(tabletTables.single, "marks", { ...marks, lastSeq: marks.hubMark });
      });
    }
    this.open();
  }

  /** The browser throws everything away. What was on its disk alone is gone: that is known. */
  evict(): void {
    if (this.device === undefined) return;
    for (const tab of this.tabs) tab.life.end();
    this.tabs = [];
    this.world.evicted.add(this.id);
    this.device = undefined;
    this.unsaved = undefined;
    this.disk.wipe();
    this.world.ports.scheduler.note(`${this.name} storage evicted`);
  }

  /** One sender over all tabs; a tab that dies lets go at once. */
  lockFor(life: Life): SenderLock {
    return {
      tryRun: async (work) => {
        if (this.#lockHolder !== undefined && !this.#lockHolder.isOver) return undefined;
        this.#lockHolder = life;
        try {
          return { value: await work() };
        } finally {
          this.#lockHolder = undefined;
        }
      },
    };
  }

  takeReferenceIndex(disk: DiskTransaction): number {
    const index = disk.find<number>(tabletTables.single, "reference-index") ?? 0;
    disk.keep(tabletTables.single, "reference-index", index + 1);
    return index;
  }

  noteSaved({ act, slip }: UnsavedAct, entries: readonly SavedEntry[]): void {
    if (slip !== null) this.world.slips.push(slip);
    for (const entry of entries) this.world.saved.set(entry.id, entry);
    this.world.ports.scheduler.note(
      `${this.name} saved act ${act} as ${entries.map(({ seq }) => seq).join(" ")}`,
    );
  }

  /** What an app of another version makes of an act: a kind or a shape that others do not know. */
  inItsVersion(draft: EntryDraft): EntryDraft {
    if (this.version === "newer" && this.random.integer(4) === 0) {
      return { ...draft, kind: "crossing.weather-noted" };
    }
    if (this.version === "older" && this.random.integer(6) === 0) {
      const open: EntryBody["open"] = { ...draft.open, kindOfOldApp: true };
      return { ...draft, open };
    }
    return draft;
  }
}

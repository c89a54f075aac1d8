import type { SeededRandom } from "@caravanserai/kernel";
import { tables, type EntryRow } from "./journal-rows.ts";
import { Life } from "./life.ts";
import { SimulatedDisk, type DiskTransaction } from "./simulated-disk.ts";
import type { SimulatedServer } from "./simulated-server.ts";
import type { WorldPorts } from "./world-ports.ts";

const pauseMsMax = 8_000;
const pageEntries = 50;

interface Cursor {
  readonly after: number;
  readonly serverEpoch: string | null;
}

const start: Cursor = { after: 0, serverEpoch: null };

export function cursorOf(disk: DiskTransaction): Cursor {
  return disk.find<Cursor>("cursor", "cursor") ?? start;
}

/** Whoever keeps a copy of the hub's journal by pulling: entries and cursor in one transaction. */
export class SimulatedFollower {
  readonly disk: SimulatedDisk;
  life = new Life();
  readonly #hub: SimulatedServer;
  readonly #ports: WorldPorts;
  readonly #random: SeededRandom;

  constructor(hub: SimulatedServer, ports: WorldPorts) {
    this.#hub = hub;
    this.#ports = ports;
    this.#random = ports.random.fork("follower");
    const { scheduler } = ports;
    this.disk = new SimulatedDisk({ scheduler, random: this.#random, isStrict: true });
  }

  start(): void {
    this.life = new Life();
    void this.#run();
  }

  crash(): void {
    this.life.end();
    this.disk.crash();
    this.#ports.scheduler.note("follower killed");
  }

  async #run(): Promise<void> {
    const { life } = this;
    while (!life.isOver) {
      const hasMore = await this.#pull();
      const pauseMs = this.#random.integer(hasMore ? pauseMsMax / 20 : pauseMsMax);
      await life.carry(this.#ports.scheduler.sleep(pauseMs));
    }
  }

  async #pull(): Promise<boolean> {
    const { life, disk } = this;
    const cursor = await life.carry(disk.transaction(cursorOf));
    const asked = { after: cursor.after, limit: pageEntries };
    const request = this.#ports.network.request({
      link: "follower",
      text: "pull",
      serve: () => this.#hub.serve(() => this.#hub.pull(asked)),
    });
    const page = await life.carry(request);
    if (page === undefined) return false;
    const ignoresEpoch = this.#ports.mutation === "keep-cursor-over-epochs";
    const isRestored = cursor.serverEpoch !== null && cursor.serverEpoch !== page.serverEpoch;
    await life.carry(
      disk.transaction((on) => {
        if (isRestored && !ignoresEpoch) {
          for (const { position } of on.rows<EntryRow>(tables.entry)) {
            on.keep(tables.entry, position, undefined);
          }
          on.keep("cursor", "cursor", { after: 0, serverEpoch: page.serverEpoch });
          return;
        }
        for (const entry of page.entries) on.keep(tables.entry, entry.position, entry);
        on.keep("cursor", "cursor", { after: page.cursor, serverEpoch: page.serverEpoch });
      }),
    );
    return page.entries.length > 0 || isRestored;
  }
}

import { assert } from "@caravanserai/kernel";
import type { Scenario } from "@caravanserai/planning";
import type { VaultPublicKey } from "@caravanserai/sealing";
import type { Fleet } from "./fleet.ts";
import type { ScenarioRecord } from "./scenario-record.ts";
import { ScenarioScribe } from "./scenario-records.ts";
import type { SimulatedDevice } from "./simulated-device.ts";

/** Entries of one tablet that are sent together at the latest. */
const pushEntriesMax = 100;
/** Pushes under way at once, as from so many tablets. */
const pushesAtOnce = 8;

/**
 * Plays a scenario on its tablets in windows of time. Within a window crossings' desks send before
 * shelters and exits, so that what follows a registration does not overtake it by accident; what is
 * late on purpose (a tablet without a network) stays late.
 */
export class ScenarioPlayer {
  readonly scribe: ScenarioScribe;
  readonly #scenario: Scenario;
  readonly #fleet: Fleet;
  readonly #vaultKey: VaultPublicKey;
  readonly #records: Iterator<ScenarioRecord>;
  readonly #written = new Map<string, number>();
  readonly #dirty = new Set<string>();
  /** Per site, the tablets that have freed places there and not sent it yet. */
  readonly #freeing = new Map<string, Set<string>>();
  #next: ScenarioRecord | undefined;
  #recordsPlayed = 0;

  constructor(scenario: Scenario, { fleet, vaultKey }: { fleet: Fleet; vaultKey: VaultPublicKey }) {
    this.#scenario = scenario;
    this.#fleet = fleet;
    this.#vaultKey = vaultKey;
    const blocks = new Map([...fleet].map(([code, device]) => [code, device.referenceBlock]));
    this.scribe = new ScenarioScribe(scenario, blocks);
    this.#records = recordsOf(scenario, this.scribe);
    this.#advance();
  }

  get isOver(): boolean {
    return this.#next === undefined;
  }

  /** When the next act happens; undefined when all have been played. */
  get nextAtMs(): number | undefined {
    return this.#next?.atMs;
  }

  get recordsPlayed(): number {
    return this.#recordsPlayed;
  }

  /** Writes and sends everything up to `untilMs`, exclusive. */
  async playUntil(untilMs: number): Promise<void> {
    while (this.#next !== undefined && this.#next.atMs < untilMs) {
      await this.#write(this.#next);
      this.#advance();
    }
    const online = [...this.#dirty].filter((code) => !this.#isOffline(code, untilMs));
    const isDesk = (code: string) => this.#roleOf(code) === "registration";
    await this.#send(online.filter(isDesk));
    await this.#send(online.filter((code) => !isDesk(code)));
  }

  /** Sends what is still waiting on tablets that were without a network. */
  async finish(): Promise<void> {
    await this.#send([...this.#dirty]);
  }

  async #write(record: ScenarioRecord): Promise<void> {
    const device = this.#device(record.device);
    const count = (this.#written.get(record.device) ?? 0) + 1;
    this.#written.set(record.device, count);
    this.#recordsPlayed += 1;
    // After a restart: what the hub already has is not written a second time.
    if (count <= device.mark) return;
    await this.#sendWhatWasFreedFor(record);
    const identities = record.identities.map(({ person, identity }) => {
      return { person, plaintext: JSON.stringify(identity) };
    });
    await device.write({ ...record, identities }, this.#vaultKey);
    this.#dirty.add(record.device);
    if (device.waitingEntries >= pushEntriesMax && !this.#isOffline(record.device, record.atMs)) {
      await this.#send([record.device]);
    }
  }

  /** A bed that was given up at nine can be given at ten: the hub has to hear of it in that order. */
  async #sendWhatWasFreedFor({ event, device, atMs }: ScenarioRecord): Promise<void> {
    if (event.kind === "places.checked-out" || event.kind === "places.hold-released") {
      const tablets = this.#freeing.get(event.site) ?? new Set();
      this.#freeing.set(event.site, tablets.add(device));
    }
    if (event.kind !== "places.hold-placed" && event.kind !== "places.checked-in") return;
    const tablets = [...(this.#freeing.get(event.site) ?? [])];
    await this.#send(tablets.filter((code) => code !== device && !this.#isOffline(code, atMs)));
  }

  async #send(codes: readonly string[]): Promise<void> {
    const queue = [...codes];
    const sendNext = async (): Promise<void> => {
      for (let code = queue.shift(); code !== undefined; code = queue.shift()) {
        await this.#device(code).pushWaiting();
        this.#dirty.delete(code);
        for (const tablets of this.#freeing.values()) tablets.delete(code);
      }
    };
    await Promise.all(Array.from({ length: pushesAtOnce }, sendNext));
  }

  #isOffline(code: string, atMs: number): boolean {
    const device = this.#scenario.devices.find((one) => one.code === code);
    return device?.offline.some(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs) ?? false;
  }

  #roleOf(code: string): string {
    return this.#scenario.devices.find((one) => one.code === code)?.role ?? "registration";
  }

  #device(code: string): SimulatedDevice {
    const device = this.#fleet.get(code);
    assert(device !== undefined, "every act is written on an enrolled tablet");
    return device;
  }

  #advance(): void {
    const { done, value } = this.#records.next();
    this.#next = done === true ? undefined : value;
  }
}

function* recordsOf(scenario: Scenario, scribe: ScenarioScribe): Generator<ScenarioRecord> {
  for (const act of scenario.acts()) {
    const record = scribe.record(act);
    if (record !== undefined) yield record;
  }
}

import type { DeviceId } from "@caravanserai/domain";
import type { Clock } from "@caravanserai/kernel";
import { createVerifier, type Verifier } from "@caravanserai/sealing";
import { readDevice, type Database, type Device } from "@caravanserai/store";

export interface KnownDevice {
  readonly device: Device;
  readonly verifier: Verifier;
}

/** A revocation made by another program takes effect within this time. */
const freshMs = 2_000;
const devicesMax = 5_000;

interface Remembered {
  readonly known: KnownDevice;
  readonly readAtMs: number;
}

/** Enrolled devices with their verifiers, remembered for a moment: one read serves many pushes. */
export class DeviceDirectory {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #remembered = new Map<DeviceId, Remembered>();

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async find(id: DeviceId): Promise<KnownDevice | undefined> {
    const remembered = this.#remembered.get(id);
    const nowMs = this.#clock.now();
    if (remembered !== undefined && Math.abs(nowMs - remembered.readAtMs) < freshMs) {
      return remembered.known;
    }
    const device = await readDevice(this.#database, id);
    this.#remembered.delete(id);
    if (device === undefined) return undefined;
    const isSameKey = remembered?.known.device.publicKey === device.publicKey;
    const verifier = isSameKey ? remembered.known.verifier : await createVerifier(device.publicKey);
    this.#keep(id, { known: { device, verifier }, readAtMs: nowMs });
    return { device, verifier };
  }

  forget(id: DeviceId): void {
    this.#remembered.delete(id);
  }

  #keep(id: DeviceId, remembered: Remembered): void {
    const oldest = this.#remembered.keys().next();
    if (this.#remembered.size >= devicesMax && oldest.done !== true) {
      this.#remembered.delete(oldest.value);
    }
    this.#remembered.set(id, remembered);
  }
}

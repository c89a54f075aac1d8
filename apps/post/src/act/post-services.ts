import { createIdSource, type Clock, type IdSource, type Random } from "@caravanserai/kernel";
import { createPlatformRandom, signText } from "@caravanserai/sealing";
import type { EnrolledDevice } from "../device/enrolled-device.ts";
import { createHubClient, type HubClient } from "../hub/hub-client.ts";
import { startHubLoop, type HubLoop } from "../hub/hub-loop.ts";
import { openLocalProjection, type LocalProjection } from "../projection/local-projection.ts";
import type { PostDatabase } from "../storage/post-database.ts";
import { createShiftCells, type ShiftCells } from "../storage/shift-cells.ts";
import { watchStorage, type StorageWatch } from "../storage/storage-watch.ts";
import { createStoredOutbox, type TabletOutbox } from "../storage/stored-outbox.ts";
import { createTracedOutbox } from "../storage/traced-outbox.ts";
import { createWatchedClockOutbox, readDeviceClocks } from "../storage/watched-clock-outbox.ts";
import { createHandover, type Handover } from "./handover.ts";

/** Everything a room of the post works with. */
export interface PostServices {
  readonly database: PostDatabase;
  readonly device: EnrolledDevice;
  readonly outbox: TabletOutbox;
  readonly projection: LocalProjection;
  readonly cells: ShiftCells;
  readonly hub: HubClient;
  readonly loop: HubLoop;
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: IdSource;
  readonly handover: Handover;
  readonly storage: StorageWatch;
  stop(): void;
}

export async function openPostServices(
  database: PostDatabase,
  device: EnrolledDevice,
): Promise<PostServices> {
  const clock: Clock = { now: () => Date.now() };
  const random = createPlatformRandom();
  const traced = createTracedOutbox(createStoredOutbox(database), device.label);
  const outbox = createWatchedClockOutbox(traced, readDeviceClocks);
  const projection = await openLocalProjection(database);
  const cells = createShiftCells(database);
  const hub = createHubClient(device);
  const storage = watchStorage(database);
  const signer = { sign: (text: string) => signText(device.privateKey, text) };
  const loop = startHubLoop({ database, outbox, hub, clock, random, signer });
  return {
    database,
    device,
    outbox,
    projection,
    cells,
    hub,
    loop,
    clock,
    random,
    ids: createIdSource(clock, random),
    handover: createHandover(),
    storage,
    stop() {
      loop.stop();
      storage.stop();
      projection.stop();
    },
  };
}

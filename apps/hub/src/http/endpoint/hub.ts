import type { DemoState } from "@caravanserai/contract";
import type { Clock, IdSource, Random } from "@caravanserai/kernel";
import type { Appender, Database, LocalDevice } from "@caravanserai/store";
import type { Logger } from "pino";
import type { Attempts } from "../../access/attempts.ts";
import type { DeviceDirectory } from "../../access/device-directory.ts";
import type { Uplink } from "../../relay/uplink.ts";
import type { NeighbourFeeds } from "../../waits/neighbour-feed.ts";
import type { WaitsService } from "../../waits/waits-service.ts";
import type { WaitsSettings } from "../../waits/waits-settings.ts";
import type { VaultClient } from "../../vault/vault-client.ts";
import type { ChangeFeed } from "../change-feed.ts";
import type { HubMetrics } from "../metrics.ts";

/** What the operations of one hub share. */
export interface Hub {
  readonly database: Database;
  readonly appender: Appender;
  /** The time that entries and figures carry; scenario time in a demonstration. */
  readonly clock: Clock;
  /** Real time: sessions, links, codes and attempts, which no scenario may stretch. */
  readonly wallClock: Clock;
  readonly ids: IdSource;
  readonly random: Random;
  readonly vault: VaultClient;
  readonly localDevice: LocalDevice;
  readonly devices: DeviceDirectory;
  readonly signInAttempts: { readonly ofName: Attempts; readonly ofAddress: Attempts };
  readonly enrolmentAttempts: Attempts;
  /** Bounds what unknown and revoked devices can have kept. */
  readonly refusedPushes: Attempts;
  /** Bytes of the pushes at work, for back-pressure. */
  readonly pushLoad: { bytes: number };
  readonly changes: ChangeFeed;
  readonly metrics: HubMetrics;
  /** The demonstration's state, or null outside one. */
  readonly demo: () => DemoState | null;
  readonly version: string;
  /** Where backups and the import key are found; undefined in tests of single routes. */
  readonly dataDirectory?: string;
  readonly log: Logger;
  /** How fast the hub's clock runs against real time: 1 outside a demonstration. */
  readonly clockSpeed: number;
  /** Offset of local time from UTC where most crossings lie. */
  readonly utcOffsetMinutes: () => Promise<number>;
  /** The line to the upstream of a relay; null on a hub without one. */
  readonly uplink: Uplink | null;
  /** Waits of all crossings, estimated apart from every push. */
  readonly waits: WaitsService;
  readonly waitsSettings: WaitsSettings;
  readonly neighbours: NeighbourFeeds;
  /** Version of the notice text read to people before registration. */
  readonly noticeVersion: string;
}

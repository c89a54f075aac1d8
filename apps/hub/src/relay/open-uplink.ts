import type { Clock, Random } from "@caravanserai/kernel";
import type { Appender, Database } from "@caravanserai/store";
import type { Logger } from "pino";
import type { DeviceDirectory } from "../access/device-directory.ts";
import { readRelayFile } from "./relay-file.ts";
import { Uplink } from "./uplink.ts";
import { UpstreamClient } from "./upstream-client.ts";
import { createUpstreamTransport } from "./upstream-transport.ts";

interface RelayParts {
  readonly database: Database;
  readonly appender: Appender;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

/** The line to the upstream where the hub's folder says that there is one. */
export async function findUplink(
  hubFolder: string,
): Promise<((parts: RelayParts, devices: DeviceDirectory) => Uplink) | undefined> {
  const relay = await readRelayFile(hubFolder);
  if (relay?.device === undefined || relay.device === null) return undefined;
  const identity = { device: relay.device, privateKey: relay.key.privateKey };
  const transport = createUpstreamTransport(relay.upstream);
  return ({ database, appender, clock, random, log }, devices) => {
    const client = new UpstreamClient({ identity, transport, clock });
    return new Uplink({ database, appender, devices, client, clock, random, log });
  };
}

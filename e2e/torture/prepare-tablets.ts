import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createModelCase } from "@caravanserai/planning";
import { openDatabase, readHead } from "@caravanserai/store";
import { configureScenario, enrolFleet, type DeviceKeys } from "../../apps/hub/src/replay/fleet.ts";
import { HubConnection } from "../../apps/hub/src/replay/hub-connection.ts";
import { createVaultClient } from "../../apps/hub/src/vault/vault-client.ts";
import { until } from "../kit/running-programs.ts";
import type { TestSystem } from "../kit/test-system.ts";
import { vaultSocketOf } from "../kit/vault-socket.ts";
import { setupFile, type TabletSetup } from "./tablet-program.ts";

/** More acts than a run can write: the model case is the source, not the limit. */
const scale = 0.3;

/** Sets places up and enrols the tablets, on a good line, as an administrator would. */
export async function prepareTablets(
  system: TestSystem,
  {
    folder,
    ...pace
  }: { folder: string } & Pick<
    TabletSetup,
    "port" | "seed" | "entriesPerSecond" | "clockShiftHoursMax"
  >,
): Promise<DeviceKeys> {
  const scenario = createModelCase({ seed: pace.seed, scale });
  const clock = { now: () => Date.now() };
  const connection = new HubConnection(system.address, { connectionsMax: 4 });
  const database = openDatabase(await system.ownerUrl(), { connectionsMax: 2 });
  const vault = createVaultClient(vaultSocketOf(system.dataDirectory));
  try {
    const vaultKey = await until(async () => (await vault.publicKey()) ?? undefined);
    const hubFolder = join(system.dataDirectory, "hub");
    await configureScenario(scenario, { database, hubFolder, clock });
    const { keys } = await enrolFleet(scenario, database, { connection, clock });
    const { serverEpoch } = await readHead(database);
    mkdirSync(folder, { recursive: true });
    const setup: TabletSetup = { ...pace, scale, serverEpoch, keys, vaultKey };
    writeFileSync(join(folder, setupFile), JSON.stringify(setup));
    return keys;
  } finally {
    connection.close();
    await database.close();
  }
}

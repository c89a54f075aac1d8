import { randomBytes } from "node:crypto";
import type { CrossingCode, SiteId } from "@caravanserai/domain";
import { createIdSource, type Clock } from "@caravanserai/kernel";
import type { Scenario } from "@caravanserai/planning";
import { signingKeyFromSeed } from "@caravanserai/sealing";
import type { Database } from "@caravanserai/store";
import { recordConfiguration } from "../cli/configure-command.ts";
import { makeEnrolmentCode } from "../cli/device-command.ts";
import { cryptoRandom } from "../start/ports.ts";
import type { HubConnection } from "./hub-connection.ts";
import { ScenarioScribe } from "./scenario-records.ts";
import { SimulatedDevice } from "./simulated-device.ts";

/** What has to survive a restart of the feeding process: the keys of its tablets. */
export type DeviceKeys = Readonly<Record<string, DeviceKey>>;

interface DeviceKey {
  readonly seed: string;
  readonly device: SimulatedDevice["id"];
  readonly referenceBlock: number;
}

export type Fleet = ReadonlyMap<string, SimulatedDevice>;

interface FleetPorts {
  readonly connection: HubConnection;
  readonly clock: Clock;
}

/** Sets up the scenario's crossings and sites, as an administrator does with a file. */
export async function configureScenario(
  scenario: Scenario,
  place: { database: Database; hubFolder: string; clock: Clock },
): Promise<void> {
  const scribe = new ScenarioScribe(scenario, new Map());
  await recordConfiguration([...scribe.configuration()], place);
}

/** Enrols every tablet of the scenario with a one-time code, as an administrator would. */
export async function enrolFleet(
  scenario: Scenario,
  database: Database,
  { connection, clock }: FleetPorts,
): Promise<{ fleet: Fleet; keys: DeviceKeys }> {
  const fleet = new Map<string, SimulatedDevice>();
  const keys: Record<string, DeviceKey> = {};
  const ports = { clock, ids: createIdSource(clock, cryptoRandom), random: cryptoRandom };
  for (const { code: label, role, crossing } of scenario.devices) {
    const { code } = await makeEnrolmentCode(database, {
      label,
      role,
      crossing: (crossing ?? null) as CrossingCode | null,
      site: null as SiteId | null,
      staff: null,
    });
    const seed = randomBytes(32);
    const key = await signingKeyFromSeed(new Uint8Array(seed));
    const device = await SimulatedDevice.enrol(code, { key, connection, ports });
    fleet.set(label, device);
    const { id, referenceBlock } = device;
    keys[label] = { seed: seed.toString("base64url"), device: id, referenceBlock };
  }
  return { fleet, keys };
}

/** Brings an enrolled fleet back after a restart; each tablet asks the hub where it had stopped. */
export async function reviveFleet(
  keys: DeviceKeys,
  { connection, clock }: FleetPorts,
): Promise<Fleet> {
  const fleet = new Map<string, SimulatedDevice>();
  const ports = { clock, ids: createIdSource(clock, cryptoRandom), random: cryptoRandom };
  for (const [label, { seed, device: id, referenceBlock }] of Object.entries(keys)) {
    const key = await signingKeyFromSeed(new Uint8Array(Buffer.from(seed, "base64url")));
    const own = { key, connection, ports };
    const device = new SimulatedDevice({ device: id, referenceBlock }, own);
    await device.resume();
    fleet.set(label, device);
  }
  return fleet;
}

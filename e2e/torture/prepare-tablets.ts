import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createModelCase, type Scenario } from "@caravanserai/planning";
import { openDatabase, readHead, type Database } from "@caravanserai/store";
import { configureScenario, enrolFleet } from "../../apps/hub/src/replay/fleet.ts";
import { HubConnection } from "../../apps/hub/src/replay/hub-connection.ts";
import { until } from "../kit/running-programs.ts";
import type { TestSystem } from "../kit/test-system.ts";
import { setupFile, type TabletSetup } from "./tablet-program.ts";

/** More acts than a run can write: the model case is the source, not the limit. */
const scale = 0.3;
/** Every fourth tablet stands at the relay's post. */
const relayEvery = 4;

/** A hub, and the port by which its tablets reach it: its own, or that of a bad line. */
interface TabletPlace {
  readonly system: TestSystem;
  readonly port: number;
}

interface TabletPlan extends Pick<TabletSetup, "seed" | "entriesPerSecond" | "clockShiftHoursMax"> {
  readonly folder: string;
  readonly hub: TabletPlace;
  readonly relay?: TabletPlace;
}

/** Sets places up and enrols the tablets, on a good line, as an administrator would. */
export async function prepareTablets(plan: TabletPlan): Promise<TabletSetup["tablets"]> {
  const { folder, hub, relay, ...pace } = plan;
  const scenario = createModelCase({ seed: pace.seed, scale });
  const isAtRelay = (index: number) => relay !== undefined && index % relayEvery === 0;
  const devicesAt = (wanted: boolean): Scenario => ({
    ...scenario,
    devices: scenario.devices.filter((_, index) => isAtRelay(index) === wanted),
    acts: () => scenario.acts(),
  });
  await withDatabase(hub.system, (database) => {
    const hubFolder = join(hub.system.dataDirectory, "hub");
    return configureScenario(scenario, { database, hubFolder, clock });
  });
  const atHub = await enrolAt(hub, devicesAt(false));
  const atRelay = relay === undefined ? {} : await enrolAt(relay, devicesAt(true));
  mkdirSync(folder, { recursive: true });
  const setup: TabletSetup = { ...pace, scale, tablets: { ...atHub, ...atRelay } };
  writeFileSync(join(folder, setupFile), JSON.stringify(setup));
  return setup.tablets;
}

const clock = { now: () => Date.now() };

async function enrolAt(place: TabletPlace, scenario: Scenario): Promise<TabletSetup["tablets"]> {
  const connection = new HubConnection(place.system.address, { connectionsMax: 4 });
  try {
    return await withDatabase(place.system, async (database) => {
      const { fleet, keys } = await enrolFleet(scenario, database, { connection, clock });
      const [first] = fleet.values();
      if (first === undefined) return {};
      // A relay knows neither vault nor places before it has heard its upstream.
      const vaultKey = await until(async () => {
        const view = await first.readPostView();
        return view.crossings.length > 0 ? (view.vaultKey ?? undefined) : undefined;
      });
      const { serverEpoch } = await readHead(database);
      const { port } = place;
      return Object.fromEntries(
        Object.entries(keys).map(([label, key]) => {
          return [label, { ...key, port, serverEpoch, vaultKey }];
        }),
      );
    });
  } finally {
    connection.close();
  }
}

async function withDatabase<Answer>(
  system: TestSystem,
  work: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const database = openDatabase(await system.ownerUrl(), { connectionsMax: 2 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

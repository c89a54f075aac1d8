import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  householdIdOf,
  referenceOf,
  type CrossingCode,
  type DomainEvent,
  type PersonId,
  type PlacementId,
  type SiteId,
  type UnitId,
} from "@caravanserai/domain";
import { createIdSource, createSeededRandom } from "@caravanserai/kernel";
import { generateSigningKey, type VaultPublicKey } from "@caravanserai/sealing";
import { openDatabase, type Database } from "@caravanserai/store";
import { HubConnection } from "../apps/hub/src/replay/hub-connection.ts";
import { SimulatedDevice, type DeviceRecord } from "../apps/hub/src/replay/simulated-device.ts";
import { createVaultClient } from "../apps/hub/src/vault/vault-client.ts";
import { until } from "../e2e/kit/running-programs.ts";
import { TestSystem } from "../e2e/kit/test-system.ts";
import { vaultSocketOf } from "../e2e/kit/vault-socket.ts";
import { latencyLine, percentile } from "./percentile.ts";

const clients = 8;
const requestsPerClient = 900;
const warmUpPerClient = 100;
/** Of these every second one is of people whom the register holds already. */
const repeatedPerClient = 200;
/** Household sizes in turn: 2.3 persons on average. */
const sizes = [2, 1, 3, 2, 4, 2, 1, 3, 2, 3] as const;
const clock = { now: () => Date.now() };
const random = createSeededRandom(8);
const ids = createIdSource(clock, random);

interface Unit {
  readonly site: SiteId;
  readonly unit: UnitId;
}

/**
 * One household of 2.3 persons a request: sealed, signed, durable, a place held, duplicate-checked.
 * Sealing and signing the entries is the tablets' work and is done before the clock starts;
 * signing the request itself is inside. Beside it, bare inserts into the same Postgres.
 */
export async function benchSingleRegistrations(): Promise<void> {
  const system = await TestSystem.start();
  const database = openDatabase(await system.ownerUrl(), { connectionsMax: clients });
  try {
    const units = await openPlaces(system, database);
    const vault = createVaultClient(vaultSocketOf(system.dataDirectory));
    const vaultKey = await until(async () => (await vault.publicKey()) ?? undefined);
    const connection = new HubConnection(system.address, { connectionsMax: clients });
    const devices = await Promise.all(
      Array.from({ length: clients }, (_none, index) => enrol(system, connection, index)),
    );
    await run(devices, { requests: warmUpPerClient, units, vaultKey });
    const measured = await run(devices, { requests: requestsPerClient, units, vaultKey });
    const head = await headOf(database);
    await until(async () => ((await vault.followedPosition()) ?? 0) >= head);
    const checkedSeconds = (performance.now() - measured.startedMs) / 1_000;
    const known = households;
    const isKnown = (request: number): boolean => request % 2 === 0;
    const repeated = await run(devices, {
      requests: repeatedPerClient,
      numberOf: (request) => (isKnown(request) ? 1 + random.integer(known) : undefined),
      units,
      vaultKey,
    });
    connection.close();

    const { latenciesMs } = measured;
    const requests = latenciesMs.length;
    const requestsPerSecond = requests / measured.seconds;
    console.log(
      `registrations        ${requestsPerSecond.toFixed(0)} requests/s (goal: at least 600)`,
    );
    console.log(`                     ${latencyLine(latenciesMs)}`);
    printWhetherKnown(repeated.latenciesMs, isKnown);
    console.log(
      `until the vault had compared all of them: ${(requests / checkedSeconds).toFixed(0)} requests/s`,
    );
    const bare = await bareInserts(database);
    console.log(
      `bare inserts         ${bare.perSecond.toFixed(0)} commits/s, p95 ${bare.p95Ms.toFixed(1)} ms`,
    );
    console.log(
      `ratio                ${(requestsPerSecond / bare.perSecond).toFixed(2)} of the bare insert`,
    );
  } finally {
    await database.close();
    await system.remove();
  }
}

/** What a desk could tell from how long its answer takes. */
function printWhetherKnown(
  latenciesMs: readonly number[],
  isKnown: (request: number) => boolean,
): void {
  const known = latenciesMs.filter((_ms, at) => isKnown(at % repeatedPerClient));
  const strangers = latenciesMs.filter((_ms, at) => !isKnown(at % repeatedPerClient));
  const ratio = (share: number): string =>
    (percentile(known, share) / percentile(strangers, share)).toFixed(2);
  console.log(`  of people known    ${latencyLine(known)}`);
  console.log(`  of strangers       ${latencyLine(strangers)}`);
  console.log(`  known : strangers  p50 ${ratio(0.5)}, p95 ${ratio(0.95)} (goal: alike)`);
}

async function openPlaces(system: TestSystem, database: Database): Promise<readonly Unit[]> {
  const folder = join(system.dataDirectory, "files");
  await mkdir(folder);
  const file = join(folder, "places.json");
  const units = Array.from({ length: 400 }, (_none, index) => {
    return { code: `U${index}`, kind: "hall-section", capacity: 500 };
  });
  const site = { code: "BENCH", name: "Bench", town: "Oral", kind: "hall", units };
  const crossing = {
    code: "NORTH",
    name: "North",
    modes: ["car"],
    town: "Oral",
    utcOffsetMinutes: 300,
  };
  await writeFile(file, JSON.stringify({ crossings: [crossing], sites: [site] }));
  await system.command("configure", file);
  const { rows } = await database.pool.query<Unit>("select site, key as unit from read.unit");
  return rows;
}

async function enrol(
  system: TestSystem,
  connection: HubConnection,
  index: number,
): Promise<SimulatedDevice> {
  const code = await system.enrolmentCode({ role: "registration", label: `desk ${index}` });
  const key = await generateSigningKey();
  return SimulatedDevice.enrol(code, { key, connection, ports: { clock, ids, random } });
}

interface Load {
  readonly requests: number;
  readonly units: readonly Unit[];
  readonly vaultKey: VaultPublicKey;
  /** Number of an earlier household whose people come again; undefined for new ones. */
  readonly numberOf?: (request: number) => number | undefined;
}

let households = 0;
const serials = new Map<SimulatedDevice, number>();

function household(
  device: SimulatedDevice,
  units: readonly Unit[],
  number: number = ++households,
): DeviceRecord[] {
  const serial = serials.get(device) ?? 0;
  serials.set(device, serial + 1);
  const reference = referenceOf(device.referenceBlock, serial);
  const subject = householdIdOf(reference);
  const size = sizes[number % sizes.length]!;
  const atMs = clock.now();
  const people = Array.from({ length: size }, (_none, position) => ({
    person: ids.next() as string as PersonId,
    plaintext: JSON.stringify(inventedPerson(number, position)),
  }));
  const registered: DomainEvent = {
    kind: "registration.household-registered",
    household: subject,
    reference,
    crossing: "NORTH" as CrossingCode,
    stage: "individual",
    persons: people.map(({ person }) => ({
      person,
      sex: "male",
      ageBand: "18-59",
      citizenship: "RUS",
      relationship: "head",
      documentKind: "internal-passport",
    })),
    placeNeed: "yes",
    destination: "Oral",
    noticeVersion: "bench",
    spokenLanguage: "ru",
    hasProtectionReferral: false,
  };
  const held: DomainEvent = {
    kind: "places.hold-placed",
    placement: ids.next() as string as PlacementId,
    household: subject,
    ...units[number % units.length]!,
    persons: size,
    untilMs: atMs + 6 * 3_600_000,
  };
  return [
    { atMs, subject, event: registered, identities: people },
    { atMs, subject, event: held, identities: [] },
  ];
}

function inventedPerson(number: number, position: number) {
  const letters = (value: number) =>
    [...value.toString(26)]
      .map((digit) => "абвгдежзиклмнопрстуфхцчшэюя"[Number.parseInt(digit, 26)])
      .join("");
  return {
    names: {
      family: `Вымышлен${letters(number)}`,
      given: `Имя${letters(number * 7 + position)}`,
      patronymic: "Иванович",
    },
    birth: {
      year: 1960 + (number % 50),
      month: 1 + (number % 12),
      day: 1 + ((number * 5) % 28),
      precision: "day",
    },
    document: {
      type: "internal-passport",
      number: `99${String(number * 10 + position).padStart(8, "0")}`,
      issuer: "RUS",
    },
  };
}

async function run(devices: readonly SimulatedDevice[], load: Load) {
  const written = new Map<SimulatedDevice, DeviceRecord[][]>();
  for (const device of devices) {
    const records = Array.from({ length: load.requests }, (_none, request) =>
      household(device, load.units, load.numberOf?.(request)),
    );
    written.set(device, records);
  }
  const prepared = await Promise.all(
    devices.map(async (device) => {
      const requests = [];
      for (const records of written.get(device) ?? []) {
        const entries = [];
        for (const record of records) entries.push(await device.compose(record, load.vaultKey));
        requests.push(entries);
      }
      return { device, requests };
    }),
  );
  const startedMs = performance.now();
  const perDevice = await Promise.all(
    prepared.map(async ({ device, requests }) => {
      const latenciesMs: number[] = [];
      for (const entries of requests) {
        const sentMs = performance.now();
        await device.pushEntries(entries);
        latenciesMs.push(performance.now() - sentMs);
      }
      return latenciesMs;
    }),
  );
  const latenciesMs = perDevice.flat();
  return { latenciesMs, startedMs, seconds: (performance.now() - startedMs) / 1_000 };
}

async function headOf(database: Database): Promise<number> {
  const { rows } = await database.pool.query<{ head: number }>(
    "select max(position)::int as head from journal.entry",
  );
  return rows[0]?.head ?? 0;
}

/** The physical limit: one row of the size of such a request per commit, nothing else. */
async function bareInserts(database: Database): Promise<{ perSecond: number; p95Ms: number }> {
  await database.pool.query(
    "create table public.bare_insert (id bigserial primary key, body text)",
  );
  const body = "x".repeat(4_000);
  const latenciesMs: number[] = [];
  const startedMs = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let count = 0; count < requestsPerClient; count++) {
        const sentMs = performance.now();
        await database.pool.query("insert into public.bare_insert (body) values ($1)", [body]);
        latenciesMs.push(performance.now() - sentMs);
      }
    }),
  );
  const seconds = (performance.now() - startedMs) / 1_000;
  return { perSecond: latenciesMs.length / seconds, p95Ms: percentile(latenciesMs, 0.95) };
}

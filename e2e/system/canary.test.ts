import { afterAll, beforeAll, expect, test } from "vitest";
import { operations, roles } from "@caravanserai/contract";
import {
  householdIdOf,
  referenceOf,
  type CrossingCode,
  type DomainEvent,
  type PersonId,
} from "@caravanserai/domain";
import type { PersonIdentity } from "@caravanserai/identity";
import { createIdSource, createSeededRandom } from "@caravanserai/kernel";
import { generateSigningKey } from "@caravanserai/sealing";
import { openDatabase } from "@caravanserai/store";
import { HubConnection } from "../../apps/hub/src/replay/hub-connection.ts";
import { SimulatedDevice } from "../../apps/hub/src/replay/simulated-device.ts";
import { createVaultClient } from "../../apps/hub/src/vault/vault-client.ts";
import { findNeedles, needlesOf, searchFolder } from "../kit/needle-search.ts";
import { until } from "../kit/running-programs.ts";
import { sessionFromLink } from "../kit/staff-session.ts";
import { TestSystem } from "../kit/test-system.ts";
import { vaultSocketOf } from "../kit/vault-socket.ts";

/** Each canary's names begin with words that stand nowhere else on earth. */
const words = ["Ксыфворин", "Фъюзалтан", "Ksyfvorin", "Fieiuzaltan", "QX7304", "+7705559"];
const canaries = 500;
const perHousehold = 2;
const clock = { now: () => Date.now() };
const random = createSeededRandom(500);
const ids = createIdSource(clock, random);

let system: TestSystem;

function canary(number: number): PersonIdentity {
  const suffix = [...String(number).padStart(3, "0")]
    .map((digit) => "абвгдежзик"[Number(digit)])
    .join("");
  return {
    names: { family: `Ксыфворин${suffix}`, given: `Фъюзалтан${suffix}` },
    latin: { family: `Ksyfvorin${number}`, given: `Fieiuzaltan${number}` },
    birth: {
      year: 1960 + (number % 45),
      month: 1 + (number % 12),
      day: 1 + (number % 28),
      precision: "day",
    },
    document: { type: "internal-passport", number: `QX7304${number}`, issuer: "RUS" },
    phone: `+7705559${number}`,
  };
}

function registration(block: number, index: number) {
  const reference = referenceOf(block, index);
  const household = householdIdOf(reference);
  const people = Array.from({ length: perHousehold }, (_none, position) => {
    const identity = canary(index * perHousehold + position);
    return { person: ids.next() as string as PersonId, plaintext: JSON.stringify(identity) };
  });
  const event: DomainEvent = {
    kind: "registration.household-registered",
    household,
    reference,
    crossing: "NORTH" as CrossingCode,
    stage: "individual",
    persons: people.map(({ person }) => ({
      person,
      sex: "not-recorded",
      ageBand: "18-59",
      citizenship: "RUS",
      relationship: "head",
      documentKind: "internal-passport",
    })),
    placeNeed: "unknown",
    destination: null,
    noticeVersion: "test",
    spokenLanguage: null,
    hasProtectionReferral: false,
  };
  return { atMs: clock.now(), subject: household, event, identities: people };
}

beforeAll(async () => {
  system = await TestSystem.start();
  await system.command("configure", "docs/operating/places.example.json");
  const connection = new HubConnection(system.address, { connectionsMax: 2 });
  const code = await system.enrolmentCode({
    role: "registration",
    label: "desk",
    crossing: "NORTH",
  });
  const key = await generateSigningKey();
  const device = await SimulatedDevice.enrol(code, {
    key,
    connection,
    ports: { clock, ids, random },
  });
  const vault = createVaultClient(vaultSocketOf(system.dataDirectory));
  const vaultKey = await until(async () => (await vault.publicKey()) ?? undefined);
  for (let index = 0; index < canaries / perHousehold; index++) {
    await device.write(registration(device.referenceBlock, index), vaultKey);
  }
  await device.pushWaiting();
  connection.close();
  expect(device.acknowledged).toHaveLength(canaries / perHousehold);
  await until(async () => ((await vault.followedPosition()) ?? 0) >= canaries / perHousehold);
});
afterAll(() => system.remove());

test("the search finds what it looks for", () => {
  const needles = needlesOf(words);
  for (const encoding of ["utf8", "utf16le"] as const) {
    expect(findNeedles(Buffer.from("x Ксыфворинабв y", encoding), needles)).not.toEqual([]);
  }
  for (const offset of ["", "a", "ab"]) {
    const hidden = Buffer.from(`${offset}Ksyfvorin12`).toString("base64");
    expect(findNeedles(Buffer.from(`..${hidden}..`), needles)).not.toEqual([]);
  }
});

test("no file below the data directory holds a name, a number or a telephone of 500 people", async () => {
  expect(await searchFolder(system.dataDirectory, needlesOf(words))).toEqual([]);
});

test("no table, dumped as text, holds one", async () => {
  const needles = needlesOf(words);
  const database = openDatabase(await system.ownerUrl(), { connectionsMax: 1 });
  try {
    const { rows: tables } = await database.pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(15);
    for (const { name } of tables) {
      const { rows } = await database.pool.query<{ text: string }>(
        `select t::text as text from ${name} t`,
      );
      const dump = Buffer.from(rows.map(({ text }) => text).join("\n"));
      expect(findNeedles(dump, needles), name).toEqual([]);
    }
  } finally {
    await database.close();
  }
});

test.each(roles)("no answer to the role %s holds one", async (role) => {
  const cookie = await sessionFromLink(await system.signInLink(role));
  const readable = Object.values(operations).filter(
    ({ method, path, caller }) => method === "GET" && caller.by === "staff" && !path.includes(":"),
  );
  expect(readable.length).toBeGreaterThan(5);
  for (const { path } of readable) {
    const answer = await fetch(`${system.address}${path}`, { headers: { cookie } });
    const body = Buffer.from(await answer.arrayBuffer());
    expect(findNeedles(body, needlesOf(words)), path).toEqual([]);
  }
});

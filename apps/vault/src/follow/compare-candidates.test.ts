import type { HouseholdId, PersonId } from "@caravanserai/domain";
import { prepare, type PersonIdentity } from "@caravanserai/identity";
import { createCopyKey, createTokenKey, generateVaultKey } from "@caravanserai/sealing";
import type { Database } from "@caravanserai/store";
import { expect, test } from "vitest";
import { annaInLatin, annaInRussian, person } from "../../tests/kit/fictional-persons.ts";
import type { Candidate } from "./candidates.ts";
import { compareCandidates } from "./compare-candidates.ts";
import { sealComparable, type ComparableCopy } from "./comparables.ts";

const sealingKey = await generateVaultKey();
const bytes = new Uint8Array(32).fill(7);
const key = createCopyKey(bytes, sealingKey);
const current = { name: "one", key: createTokenKey(bytes), copyKey: key };
const wrap = "of-the-only-part";

function idsOf(name: string): { person: PersonId; household: HouseholdId } {
  return { person: name as PersonId, household: `home of ${name}` as HouseholdId };
}

async function copyOf(name: string, identity: PersonIdentity): Promise<ComparableCopy> {
  const sealedBy = [{ keyId: name, wrap }];
  const source = { ...idsOf(name), positions: [1], identity, sealedBy };
  const copy = await sealComparable(source, current);
  if (copy === undefined) throw new Error("everybody here has a sealed part");
  return copy;
}

/** A table of copies that remembers, per statement, whose it was asked for. */
function tableOf(copies: readonly ComparableCopy[]) {
  const opened: string[][] = [];
  const query = (statement: { values: readonly unknown[] }) => {
    const asked = String(statement.values[0]).slice(1, -1).split(",");
    opened.push(asked);
    const rows = copies
      .filter(({ person: id }) => asked.includes(id))
      .map((copy) => ({ ...copy, parts: 1, wraps: wrap }));
    return Promise.resolve({ rows });
  };
  return { opened, database: { pool: { query } } as unknown as Database };
}

function candidate(name: string, isLikely: boolean): Candidate {
  return { person: name, sharedTokens: 2, bits: isLikely ? 20 : 8, isLikely };
}

async function openedFor(likely: PersonIdentity) {
  const stranger = person("Жемчугов Платон", "1979-05-17");
  const copies = [await copyOf("likely", likely), await copyOf("other", stranger)];
  const { database, opened } = tableOf(copies);
  const ports = { database, sealingKey, wallClock: { now: () => 0 } };
  const anna = { ...idsOf("anna"), firstPosition: 2, prepared: prepare(annaInLatin) };
  const candidates = new Map([["anna", [candidate("likely", true), candidate("other", false)]]]);
  const page = { persons: [anna], candidates, keys: { current, older: [] } };
  const { pairs } = await compareCandidates(ports, page);
  return { opened, compared: pairs.get("anna")?.map(({ earlier }) => earlier.person) };
}

test("who shares far less stays closed beside somebody worth a look", async () => {
  const { opened, compared } = await openedFor(annaInRussian);
  expect(opened).toEqual([["likely"]]);
  expect(compared).toEqual(["likely"]);
});

test("who shares far less is opened where the likely one is nobody", async () => {
  const { opened, compared } = await openedFor(person("Сорокина Вера", "1951-11-02"));
  expect(opened).toEqual([["likely"], ["other"]]);
  expect(compared).toEqual(["likely", "other"]);
});

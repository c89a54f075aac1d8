import { afterEach, beforeEach, expect, it } from "vitest";
import { query, withConnection } from "../database.ts";
import { verifyReadTables } from "../journal/verify-read-tables.ts";
import { dropSchemas } from "../testing/drop-schemas.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { freshId } from "../testing/sample-device.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations.ts";

let database: TestDatabase;
const device = freshId<string>();
const [ann, bea] = [freshId<string>(), freshId<string>()] as const;

beforeEach(async () => {
  database = await createTestDatabase();
  await dropSchemas(database.owner);
  await withConnection(database.owner, (connection) => migrate(connection, migrations.slice(0, 4)));
  await query(
    database.owner,
    `insert into journal.device (id, label, role, public_key, enrolled_at_ms)
      values ($1, 'hub', 'hub', 'key', 0)`,
    [device],
  );
});
afterEach(() => database.close());

let position = 0;
async function happened(kind: string, open: object, actor: string | null = null): Promise<void> {
  position += 1;
  const id = freshId<string>();
  const atMs = 1_000 * position;
  const envelope = { id, device, seq: position, schemaVersion: 1, kind, subject: "s", actor };
  const body = { ...envelope, occurredAtMs: atMs, clockOffsetMs: 0, open, sealed: [] };
  await query(
    database.owner,
    `insert into journal.entry (position, id, device, seq, received_at_ms, at_ms,
        is_time_replaced, standing, kind, subject, actor, signature, body)
      values ($1, $2, $3, $1, $4, $4, false, 'accepted', $5, 's', $6, 'sig', $7)`,
    [position, id, device, atMs, kind, actor, JSON.stringify(body)],
  );
}

async function proposed(band: string, evidence: readonly string[]): Promise<string> {
  const proposal = freshId<string>();
  const persons = [freshId<string>(), freshId<string>()];
  const households = [freshId<string>(), freshId<string>()];
  const event = { proposal, persons, households, band, bits: 9.5, evidence };
  await happened("review.duplicate-proposed", event);
  await query(
    database.owner,
    `insert into read.duplicate_proposal (key, person_a, person_b, household_a, household_b, band,
        bits, evidence, proposed_at_ms, decision, reason)
      values ($1, $2, $3, $4, $5, $6, 9.5, $7, $8, 'not-sure', 'as it was before')`,
    [proposal, ...persons, ...households, band, JSON.stringify(evidence), 1_000 * position],
  );
  return proposal;
}

const decided = (proposal: string, decision: string, actor: string | null = null) =>
  happened("review.duplicate-decided", { proposal, decision, reason: "seen" }, actor);

it("makes of every earlier decision what today's fold of the journal makes of it", async () => {
  position = 0;
  const clear = await proposed("probable", ["document-equal"]);
  const contradicting = await proposed("probable", ["iin-different"]);
  const agreed = await proposed("probable", ["document-different"]);
  const disputed = await proposed("probable", ["document-different"]);
  const unsure = await proposed("review", ["document-different"]);
  await proposed("review", []);
  await decided(clear, "same", ann);
  await decided(contradicting, "same", ann);
  await decided(contradicting, "same", ann);
  await decided(agreed, "same", ann);
  await decided(agreed, "same", bea);
  await decided(disputed, "same", ann);
  await decided(disputed, "different", bea);
  await decided(unsure, "not-sure");
  await decided(clear, "different", bea);
  await decided(clear, "same", bea);
  await decided(clear, "same", ann);
  await decided(freshId<string>(), "same", ann);
  await query(database.owner, "update journal.head set position = $1", [position]);
  await query(database.owner, "update journal.device set mark = $1", [position]);

  await withConnection(database.owner, (connection) => migrate(connection));

  const { tables, isEqual } = await verifyReadTables(database.owner);
  expect(tables.filter(({ differences }) => differences > 0)).toEqual([]);
  expect(isEqual).toBe(true);
  const rows = await query<{ key: string; state: string }>(
    database.owner,
    "select key, state from read.duplicate_proposal",
  );
  const stateOf = (proposal: string) => rows.find(({ key }) => key === proposal)?.state;
  expect([clear, contradicting, agreed, disputed, unsure].map(stateOf)).toEqual([
    "settled",
    "awaiting-second",
    "settled",
    "disputed",
    "awaiting-second",
  ]);
  expect(await query(database.hub, "select key from read.person_link")).toHaveLength(2);
});

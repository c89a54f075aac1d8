import type { OpenRecordAnswer, ProblemCode } from "@caravanserai/contract";
import type { PersonId, StaffId } from "@caravanserai/domain";
import { err, ok, type Clock, type IdSource, type Result } from "@caravanserai/kernel";
import {
  createPlatformRandom,
  sealRecords,
  sealToSession,
  type VaultKeyPair,
} from "@caravanserai/sealing";
import type { Database } from "@caravanserai/store";
import { inTransaction, type Connection } from "../database.ts";
import { openPersons, readPersonRows } from "../follow/person-rows.ts";

export interface OpeningPorts {
  readonly database: Database;
  readonly sealingKey: VaultKeyPair;
  /** Real time: a demonstration's fast clock must not make the budget larger. */
  readonly wallClock: Clock;
  readonly ids: IdSource;
}

export interface OpeningRequest {
  readonly staff: StaffId;
  readonly person: PersonId;
  readonly reason: string;
  /** Raw X25519 public key of the browser's session, base64url. */
  readonly sessionKey: string;
}

/** A stolen login opens at most this many records an hour. */
export const openingsPerStaffHourMax = 120;
/** All staff together: a hub that invents members of staff gains little. */
export const openingsPerHourMax = 600;
const hourMs = 3_600_000;
/** Any number no other lock uses: "OPEN" as bytes. */
const openingLock = 0x4f50454e;

type Refusal = { readonly code: Extract<ProblemCode, `vault.${string}` | "request.malformed"> };

/**
 * One record for one member of staff, sealed to the browser that asked. The opening is written down
 * before anything is released, and counts against the budget of the last hour.
 */
export async function openForStaff(
  ports: OpeningPorts,
  request: OpeningRequest,
): Promise<Result<OpenRecordAnswer, Refusal>> {
  const { database } = ports;
  const rows = await readPersonRows(database, [request.person]);
  const opened = (await openPersons(ports, rows.values())).get(request.person);
  if (opened === undefined) return err({ code: "vault.record-unknown" });
  const plaintext = JSON.stringify(opened.identity);
  const sealed = await sealToSession(request.sessionKey, plaintext, request.person);
  if (sealed === undefined) return err({ code: "request.malformed" });
  const openingsLeft = await spendOpening(ports, request);
  return openingsLeft === undefined
    ? err({ code: "vault.budget-used-up" })
    : ok({ ...sealed, openingsLeft });
}

/** Openings left after this one, or undefined when there is none left to spend. */
async function spendOpening(
  ports: OpeningPorts,
  { staff, person, reason }: OpeningRequest,
): Promise<number | undefined> {
  const { database, sealingKey, wallClock, ids } = ports;
  const opening = ids.next();
  const record = { keyId: opening, person, plaintext: reason };
  const { sealed, wraps } = await sealRecords(sealingKey, [record], createPlatformRandom());
  return inTransaction(database, async (connection) => {
    await connection.query(`select pg_advisory_xact_lock(${openingLock})`);
    const nowMs = wallClock.now();
    const spent = await countSpent(connection, { staff, afterMs: nowMs - hourMs });
    const left = Math.min(openingsPerStaffHourMax - spent.own, openingsPerHourMax - spent.all);
    if (left <= 0) return undefined;
    await connection.query(
      `insert into vault.opening (opening, at_ms, staff, person, reason_ciphertext, reason_wrap)
        values ($1, $2, $3, $4, $5, $6)`,
      [opening, nowMs, staff, person, sealed[0]?.ciphertext, wraps[0]?.wrap],
    );
    return left - 1;
  });
}

async function countSpent(
  connection: Connection,
  { staff, afterMs }: { staff: string; afterMs: number },
): Promise<{ own: number; all: number }> {
  const { rows } = await connection.query<{ own: number; all: number }>(
    `select count(*)::int as "all", count(*) filter (where staff = $1)::int as own
      from vault.opening where at_ms > $2`,
    [staff, afterMs],
  );
  return rows[0] ?? { own: 0, all: 0 };
}

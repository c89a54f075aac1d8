import { assert } from "@caravanserai/kernel";
import pg from "pg";
import { faultOf } from "./faults.ts";

/** A pool of connections of one role. */
export interface Database {
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export type Connection = pg.PoolClient;

const connectTimeoutMs = 5_000;

/** 64-bit integers are milliseconds, counts and positions here: all within a double's range. */
function parseInt64(text: string): number {
  const value = Number(text);
  assert(Number.isSafeInteger(value), "bigint column within the safe integers");
  return value;
}

const { builtins, getTypeParser } = pg.types;
const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    Number(oid) === Number(builtins.INT8) ? parseInt64 : getTypeParser(oid, format),
};

export function openDatabase(url: string, { connectionsMax = 8 } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    types: typeParsers,
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: 10_000,
    // Statements that do not wait for each other's answers share a round trip.
    pipeline: true,
    application_name: "caravanserai",
  });
  // A broken connection is replaced on next use; unheard, its event would end the program.
  pool.on("error", () => undefined);
  pool.on("connect", (connection) => connection.on("error", () => undefined));
  return { pool, close: () => pool.end() };
}

/** One statement outside a transaction of its own. */
export async function query<Row extends pg.QueryResultRow>(
  database: Database,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  try {
    const { rows } = await database.pool.query<Row>(text, [...values]);
    return rows;
  } catch (error) {
    throw faultOf(error);
  }
}

/** Runs `work` on one connection, which is dropped instead of reused when the work fails. */
export async function withConnection<Answer>(
  database: Database,
  work: (connection: Connection) => Promise<Answer>,
): Promise<Answer> {
  let connection: Connection | undefined;
  let failure: Error | undefined;
  try {
    connection = await database.pool.connect();
    return await work(connection);
  } catch (error) {
    failure = error instanceof Error ? error : new Error("not an error", { cause: error });
    throw faultOf(error);
  } finally {
    connection?.release(failure);
  }
}

export type Isolation = "read committed" | "repeatable read, read only";

/** Runs `work` in one transaction. A failed one ends with its connection: no half-open state. */
export function withTransaction<Answer>(
  database: Database,
  isolation: Isolation,
  work: (connection: Connection) => Promise<Answer>,
): Promise<Answer> {
  return withConnection(database, async (connection) => {
    await connection.query(`begin isolation level ${isolation}`);
    const answer = await work(connection);
    await connection.query("commit");
    return answer;
  });
}

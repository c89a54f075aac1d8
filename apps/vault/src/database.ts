import type { Database } from "@caravanserai/store";

export interface Connection {
  query<Row>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

export async function select<Row>(
  database: Database,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const connection: Connection = database.pool;
  const { rows } = await connection.query<Row>(text, [...values]);
  return rows;
}

/** One transaction on one connection; a failed one ends with its connection. */
export async function inTransaction<Answer>(
  database: Database,
  work: (connection: Connection) => Promise<Answer>,
): Promise<Answer> {
  const connection = await database.pool.connect();
  let failure: Error | undefined;
  try {
    await connection.query("begin");
    const answer = await work(connection);
    await connection.query("commit");
    return answer;
  } catch (cause) {
    failure = cause instanceof Error ? cause : new Error("not an error", { cause });
    throw failure;
  } finally {
    connection.release(failure);
  }
}

/** An array parameter of numbers or UUIDs, which need no quoting: far cheaper than the driver's. */
export function arrayLiteral(values: Iterable<string | number | bigint>): string {
  return `{${[...values].join(",")}}`;
}

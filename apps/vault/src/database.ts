import type { Database } from "@caravanserai/store";

export interface Connection {
  query<Row>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

interface NamedStatements {
  query<Row>(statement: {
    readonly name: string;
    readonly text: string;
    readonly values: unknown[];
  }): Promise<{ rows: Row[] }>;
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

/** As `select`, for what is asked thousands of times a second: parsed once a connection. */
export async function selectPrepared<Row>(
  database: Database,
  { name, text }: { readonly name: string; readonly text: string },
  values: readonly unknown[],
): Promise<Row[]> {
  const statements: NamedStatements = database.pool;
  const { rows } = await statements.query<Row>({ name, text, values: [...values] });
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

/** Everything here is a look-up by key; a young table's statistics would suggest reading it whole. */
export function preferringIndexes(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set("options", "-c enable_seqscan=off");
  return url.href;
}

/** An array parameter of numbers or UUIDs, which need no quoting: far cheaper than the driver's. */
export function arrayLiteral(values: Iterable<string | number | bigint>): string {
  return `{${[...values].join(",")}}`;
}

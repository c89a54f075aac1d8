export interface EmbeddedPostgres {
  /** Of the superuser, who owns the schema; the database is there. */
  readonly superuserUrl: string;
  /** Of the postmaster now running: another one after it had to be started again. */
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts Postgres from the binaries in node_modules on `directory`, makes the cluster on first
 * start, and starts it again when it dies. Listens on a Unix socket only.
 */
export async function startEmbeddedPostgres(_options: {
  directory: string;
  log: (line: string) => void;
}): Promise<EmbeddedPostgres> {
  throw new Error("not written yet");
}

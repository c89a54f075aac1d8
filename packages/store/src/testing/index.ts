import type { Database } from "../database.ts";

/** A fresh prepared database of the run's own cluster, for one test file. */
export interface TestDatabase {
  readonly superuserUrl: string;
  readonly hubUrl: string;
  readonly vaultUrl: string;
  /** Pools of the three roles, closed by `close`. */
  readonly owner: Database;
  readonly hub: Database;
  readonly vault: Database;
  close(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  throw new Error("not written yet");
}

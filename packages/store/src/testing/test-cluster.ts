import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "../embedded/start-embedded-postgres.ts";
import { prepareDatabase } from "../prepare-database.ts";

/** What the run's own cluster tells the test files, as text in an environment variable. */
export interface TestCluster {
  readonly superuserUrl: string;
  readonly hubUrl: string;
  readonly vaultUrl: string;
}

export const testClusterVariable = "CARAVANSERAI_TEST_CLUSTER";

/** Starts a cluster in a temporary directory; its first database is the template of all others. */
export async function startTestCluster(): Promise<{
  cluster: TestCluster;
  stop: () => Promise<void>;
}> {
  const directory = await mkdtemp(path.join(tmpdir(), "caravanserai-test-"));
  const postgres = await startEmbeddedPostgres({ directory, log: () => undefined });
  const urls = await prepareDatabase({
    superuserUrl: postgres.superuserUrl,
    hubPassword: "hub-of-the-tests",
    vaultPassword: "vault-of-the-tests",
  });
  return {
    cluster: { superuserUrl: postgres.superuserUrl, ...urls },
    async stop() {
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

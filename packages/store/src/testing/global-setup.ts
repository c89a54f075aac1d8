import { startTestCluster, testClusterVariable } from "./test-cluster.ts";

/** One cluster for a whole test run; workers learn of it through their environment. */
export default async function setUp(): Promise<() => Promise<void>> {
  const { cluster, stop } = await startTestCluster();
  process.env[testClusterVariable] = JSON.stringify(cluster);
  return stop;
}

import { buildStale } from "../../tools/build.mjs";

/** Whole-system tests run what users run: the bundles. */
export default async function buildSetup(): Promise<void> {
  await buildStale();
}

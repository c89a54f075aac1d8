import { buildStale } from "../../tools/build.mjs";

/** Whole-system tests run what users run: the bundles. */
export async function setup(): Promise<void> {
  await buildStale();
}

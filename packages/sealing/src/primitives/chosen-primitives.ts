import { findNativeCrypto } from "./native-crypto.ts";
import { createNativePrimitives } from "./native-primitives.ts";
import type { Primitives } from "./primitives.ts";
import { createWebPrimitives } from "./web-primitives.ts";

let chosen: Primitives | undefined;

/** Chosen at first use: a page without a secure context may load this package and say so. */
export function chosenPrimitives(): Primitives {
  if (chosen === undefined) {
    const native = findNativeCrypto();
    chosen = native === undefined ? createWebPrimitives() : createNativePrimitives(native);
  }
  return chosen;
}

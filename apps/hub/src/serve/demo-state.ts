import { demoStateSchema, type DemoState } from "@caravanserai/contract";
import { readFileSync } from "node:fs";

const freshMs = 1_000;
const starting: DemoState = { scenario: "model-case", speed: 1, state: "catching-up" };

/** Reads the demonstration's state file, at most once a second; null outside a demonstration. */
export function createDemoReader(file: string | undefined): () => DemoState | null {
  if (file === undefined) return () => null;
  let known = starting;
  let readAtMs = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - readAtMs >= freshMs) {
      known = readState(file) ?? known;
      readAtMs = performance.now();
    }
    return known;
  };
}

/** Undefined while the file is missing or half written: then the last state stands. */
function readState(file: string): DemoState | undefined {
  try {
    const state = demoStateSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return state.success ? state.data : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    if (cause instanceof Error && "code" in cause) return undefined;
    throw cause;
  }
}

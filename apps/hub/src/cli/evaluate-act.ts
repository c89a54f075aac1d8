import type { Output } from "./output.ts";

type Action = (...given: unknown[]) => Promise<void>;

/** Wraps what a command does: its output, and the report of what goes wrong. */
export type Act = <Rest extends unknown[]>(
  run: (output: Output, ...rest: Rest) => Promise<void>,
) => Action;

import type { DemoClock, RunningSystem } from "./system.ts";

/** How a system is opened: empty for production, or with the model case. */
export interface Opening {
  readonly demo: { readonly clock: DemoClock; readonly stateFile: string } | undefined;
  /** What to tell the person who started it. */
  greet(
    system: RunningSystem,
  ): Promise<{ json: Readonly<Record<string, unknown>>; lines: readonly string[] }>;
  /** Whatever keeps feeding the system while it runs. */
  feed(system: RunningSystem, note: (line: string) => void): Promise<{ stop(): Promise<void> }>;
}

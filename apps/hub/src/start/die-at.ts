/**
 * Ends this program as a power cut would, at the step that a test has named in
 * `CARAVANSERAI_DIE_AT`: so restores are killed at each of their steps.
 */
export function reachStep(step: string): void {
  if (process.env["CARAVANSERAI_DIE_AT"] === step) process.kill(process.pid, "SIGKILL");
}

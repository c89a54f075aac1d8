const retryMsMin = 200;
const retryMsMax = 10_000;

/** How long to wait after so many failures in a row. */
export function retryMsAfter(failures: number): number {
  return Math.min(retryMsMax, retryMsMin * 2 ** failures);
}

/** Waits that long, or until the signal. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
    if (signal.aborted) done();
  });
}

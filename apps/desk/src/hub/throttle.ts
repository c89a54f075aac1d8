/**
 * Runs at once, then at most once per interval; a call in between is made up for at its end. After
 * `stop` nothing runs any more.
 */
export function createThrottle(run: () => void, intervalMs: number): Throttle {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  let isStopped = false;
  const pass = () => {
    isDue = false;
    run();
    timer = setTimeout(() => {
      timer = undefined;
      if (isDue) pass();
    }, intervalMs);
  };
  return {
    call: () => {
      if (isStopped) return;
      if (timer === undefined) pass();
      else isDue = true;
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

export interface Throttle {
  call(): void;
  stop(): void;
}

/** Runs at once, then at most once per interval; a call in between is made up for at its end. */
export function createThrottle(run: () => void, intervalMs: number): Throttle {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
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
      if (timer === undefined) pass();
      else isDue = true;
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      isDue = false;
    },
  };
}

export interface Throttle {
  call(): void;
  stop(): void;
}

/** Passes a scanned document from one screen to the next: never by the address bar. */
export interface Handover {
  give(scannedText: string): void;
  /** Once: a reload must not register the same scan again. */
  take(): string | undefined;
}

export function createHandover(): Handover {
  let waiting: string | undefined;
  return {
    give(scannedText) {
      waiting = scannedText;
    },
    take() {
      const taken = waiting;
      waiting = undefined;
      return taken;
    },
  };
}

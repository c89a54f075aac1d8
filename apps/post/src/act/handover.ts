import type { PreparedPerson } from "@caravanserai/contract";

/** Passes what was scanned from one screen to the next: never by the address bar. */
export interface Handover {
  give(scannedText: string): void;
  /** Once: a reload must not register the same scan again. */
  take(): string | undefined;
  givePrepared(persons: readonly PreparedPerson[]): void;
  takePrepared(): readonly PreparedPerson[] | undefined;
}

export function createHandover(): Handover {
  let waiting: string | undefined;
  let prepared: readonly PreparedPerson[] | undefined;
  return {
    give(scannedText) {
      waiting = scannedText;
    },
    take() {
      const taken = waiting;
      waiting = undefined;
      return taken;
    },
    givePrepared(persons) {
      prepared = persons;
    },
    takePrepared() {
      const taken = prepared;
      prepared = undefined;
      return taken;
    },
  };
}

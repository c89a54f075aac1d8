import type { PushAnswer } from "@caravanserai/contract";
import type { Clock } from "@caravanserai/kernel";
import { createAppender } from "../journal/appender.ts";
import type { Appender, CheckedEntry } from "../journal/appender-port.ts";
import { createTestDatabase, type TestDatabase } from "./index.ts";
import { enrolSampleDevice, type SampleDevice } from "./sample-device.ts";

/** 21 September 2022, 14:02 in Kostanay. */
export const sampleNowMs = Date.UTC(2022, 8, 21, 8, 2);

export interface TestStore extends TestDatabase {
  readonly clock: Clock & { nowMs: number };
  readonly appender: Appender;
  enrol(label?: string): Promise<SampleDevice>;
  push(device: SampleDevice, entries: readonly CheckedEntry[]): Promise<PushAnswer>;
}

/** A database with an appender on a clock that stands until a test moves it. */
export async function openTestStore(): Promise<TestStore> {
  const database = await createTestDatabase();
  const clock = { nowMs: sampleNowMs, now: () => clock.nowMs };
  const appender = createAppender({ database: database.hub, clock });
  return {
    ...database,
    clock,
    appender,
    enrol: (label = "Tablet") => enrolSampleDevice(database.hub, { clock, label }),
    push: (device, entries) =>
      appender.push({ device: device.id, entries, waiting: { entries: 0, oldestAtMs: null } }),
    async close() {
      await appender.close();
      await database.close();
    },
  };
}

/** Verdict and code of each answer, in the order of the request. */
export function verdictsOf(answer: PushAnswer): string[] {
  return answer.answers.map(({ verdict, code }) =>
    code === undefined ? verdict : `${verdict} ${code}`,
  );
}

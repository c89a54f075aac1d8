import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, query } from "./database.ts";
import { DatabaseUnavailable, DiskFull, faultOf } from "./faults.ts";
import { openTestStore, verdictsOf, type TestStore } from "./testing/open-store.ts";
import { sampleHousehold } from "./testing/sample-device.ts";

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
  await query(
    store.owner,
    `create function public.fail_append() returns trigger language plpgsql as
      $$ begin raise exception 'full' using errcode = tg_argv[0]; end $$`,
  );
});
afterAll(() => store.close());

async function failingWith(code: string, work: () => Promise<void>): Promise<void> {
  await query(
    store.owner,
    `create trigger fail_append before insert on journal.entry
      execute function public.fail_append('${code}')`,
  );
  await work().finally(() => query(store.owner, "drop trigger fail_append on journal.entry"));
}

describe("the appender", () => {
  it("answers a full disk as one, to all who wait, and goes on when there is space", async () => {
    const [one, two] = [await store.enrol(), await store.enrol()];
    const [first, second] = [one.entry(sampleHousehold(1)), two.entry(sampleHousehold(2))];
    await failingWith("53100", async () => {
      const results = await Promise.allSettled([
        store.push(one, [first]),
        store.push(two, [second]),
      ]);
      for (const result of results) {
        expect(result).toMatchObject({
          status: "rejected",
          reason: expect.any(DiskFull) as unknown,
        });
      }
    });
    const answers = [await store.push(one, [first]), await store.push(two, [second])];
    expect(answers.map(verdictsOf)).toEqual([["accepted"], ["accepted"]]);
  });

  it("answers lost connections as an unavailable database, and recovers by itself", async () => {
    const device = await store.enrol();
    const entry = device.entry(sampleHousehold(3));
    await failingWith("57P01", async () => {
      await expect(store.push(device, [entry])).rejects.toBeInstanceOf(DatabaseUnavailable);
    });
    await query(
      store.owner,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    );
    const answer = await store.push(device, [entry]).catch(() => store.push(device, [entry]));
    expect(verdictsOf(answer)).toEqual(["accepted"]);
  });
});

describe("faults", () => {
  it("name an address where nobody listens an unavailable database", async () => {
    const database = openDatabase("postgresql://a:b@localhost/x?host=%2Ftmp%2Fno-such-folder");
    await expect(query(database, "select 1")).rejects.toBeInstanceOf(DatabaseUnavailable);
    await database.close();
  });

  it("leave a wrong statement what it is", async () => {
    const wrong = query(store.hub, "select nonsense");
    await expect(wrong).rejects.toMatchObject({ code: "42703" });
    expect(faultOf("text")).toBe("text");
  });
});

import { describe, expect, it } from "vitest";
import { savedWhere } from "./saved-where.ts";

const heard = { hubHeardAtMs: 1_000, failure: null };
const empty = { entries: 0, oldestAtMs: null, quarantined: 0, held: 0 };
const failure = { atMs: 2_000, count: 1, code: null, needsPerson: false };

describe("savedWhere", () => {
  it("says in one word what is safe where", () => {
    expect(savedWhere(heard, empty).state).toBe("all-received");
    expect(savedWhere(heard, { ...empty, entries: 3, oldestAtMs: 5 })).toMatchObject({
      state: "waiting",
      waiting: 3,
      oldestAtMs: 5,
    });
    expect(savedWhere({ ...heard, failure }, { ...empty, entries: 3 }).state).toBe("offline");
    expect(savedWhere({ hubHeardAtMs: null, failure: null }, empty).state).toBe("offline");
    expect(savedWhere(heard, { ...empty, quarantined: 1 }).state).toBe("trouble");
    const revoked = { ...failure, code: "device.revoked", needsPerson: true };
    expect(savedWhere({ ...heard, failure: revoked }, empty)).toMatchObject({
      state: "trouble",
      problemCode: "device.revoked",
    });
  });
});

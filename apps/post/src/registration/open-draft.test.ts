import type { TokenId } from "@caravanserai/domain";
import { createIdSource, createSeededRandom } from "@caravanserai/kernel";
import { describe, expect, it } from "vitest";
import { openDraft } from "./open-draft.ts";

type Services = Parameters<typeof openDraft>[0];

/** A tablet whose store answers every question with this fault, and with nothing without one. */
function tablet(fault?: string): Services {
  const answer = <T>(value: T): Promise<T> => {
    if (fault === undefined) return Promise.resolve(value);
    const cause = new Error("the store");
    cause.name = fault;
    return Promise.reject(cause);
  };
  const cells = {
    where: () => ({ equals: () => ({ toArray: () => answer([]) }) }),
    get: () => answer(undefined),
  };
  return {
    database: { cells } as unknown as Services["database"],
    cells: {} as Services["cells"],
    ids: createIdSource({ now: () => 1_664_000_000_000 }, createSeededRandom(1)),
  };
}

const fresh = { stage: "individual", reference: undefined } as const;

describe("openDraft", () => {
  it("opens an empty form on a store that can be read", async () => {
    expect(await openDraft(tablet(), fresh)).toMatchObject({ kind: "open", notKept: null });
  });

  it.each([
    ["QuotaExceededError", "full"],
    ["DatabaseClosedError", "closed"],
  ])("opens it without a kept draft, and says so, where the store says %s", async (name, fault) => {
    const token = "NORTH/K7-012" as TokenId;
    const served = { ...fresh, token, party: 3, mode: "bus" } as const;
    const opened = await openDraft(tablet(name), served);
    expect(opened).toMatchObject({
      kind: "open",
      notKept: fault,
      isRestored: false,
      draft: { token, mode: "bus", reference: null },
    });
    expect(opened.kind === "open" && opened.draft.form.persons).toHaveLength(3);
  });

  it("does not pretend to know a household that it cannot read", async () => {
    const correction = { ...fresh, reference: "K7M-2PX-4" };
    const opened = await openDraft(tablet("DatabaseClosedError"), correction);
    expect(opened).toEqual({ kind: "unreadable", fault: "closed" });
    expect(await openDraft(tablet(), correction)).toEqual({ kind: "not-of-shift" });
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EntryId, FigureClaimId, ReportId, StaffId } from "../ids.ts";
import { decideAs, type Command } from "../journal/decide.ts";
import { project, touchedRows } from "../journal/project.ts";
import { MemoryRows } from "../journal/read-rows.ts";
import { id, noonMs } from "../testing/scenario.ts";
import type { FiguresCommand } from "./commands.ts";
import { claimAsKnown } from "./fold-claim.ts";
import { contradictoryField, type FigureStatement } from "./statement.ts";

const dana = id<StaffId>(1);
const arman = id<StaffId>(2);
const claim = id<FigureClaimId>(10);
const other = id<FigureClaimId>(11);
const report = id<ReportId>(20);

const statement: FigureStatement = {
  value: 98_000,
  valueHigh: null,
  qualifier: "about",
  isHedged: false,
  unit: "person-crossings",
  measure: "entries",
  direction: "in",
  rate: "period",
  aspect: "total",
  place: "Kazakhstan",
  counterpart: "Russia",
  population: null,
  periodStart: "2022-09-21",
  periodEnd: "2022-09-27",
  dayLimit: "00:00",
  dayNamedAfter: "start",
  asOf: "2022-09-27",
  saidBy: "Interior ministry",
  relayedBy: ["Agency"],
  outlet: "ntv",
  sourceClass: "authority",
  reliabilityLow: 0.5,
  reliabilityHigh: 0.9,
  wording: null,
};

/** A ledger at which people act one second after the other; the first act is entry 1. */
class Ledger {
  readonly rows = new MemoryRows();
  #acts = 0;

  act(actor: StaffId | null, command: Command): string {
    const atMs = noonMs + this.#acts * 1_000;
    const decided = decideAs(command, this.rows, { nowMs: atMs, actor });
    if (!decided.ok) return decided.rejection.code;
    this.#acts += 1;
    const entry = id<EntryId>(this.#acts);
    const fact = { entry, device: id<never>(1), actor, atMs, event: decided.value };
    const announced = touchedRows(fact).map(({ table, key }) => `${table}|${key}`);
    project(fact, {
      find: (table, key) => {
        expect(announced).toContain(`${table}|${key}`);
        return this.rows.find(table, key);
      },
      keep: (table, row) => this.rows.keep(table, row),
    });
    return decided.value.kind;
  }

  get claim() {
    return this.rows.find("figureClaim", claim)!;
  }
}

const entering: FiguresCommand = {
  command: "enter-claim",
  claim,
  statement,
  report: null,
  start: null,
  end: null,
};
const correcting = (changes: Partial<FigureStatement>, basedOn = id<EntryId>(1)) =>
  ({ command: "correct-claim", claim, changes, basedOn, reason: "compared" }) as const;
const reviewing = (basedOn = id<EntryId>(1)) =>
  ({ command: "review-claim", claim, verdict: "confirmed", basedOn, reason: "seen" }) as const;
const recommending = (low: number | null, high: number | null) =>
  ({ command: "set-figure-role", claim, role: "recommended", low, high, reason: "best" }) as const;

function entered(): Ledger {
  const ledger = new Ledger();
  expect(ledger.act(dana, entering)).toBe("figures.claim-entered");
  return ledger;
}

describe("entering a claim", () => {
  test("needs a person, fields that fit, and a new id", () => {
    const ledger = new Ledger();
    expect(ledger.act(null, entering)).toBe("figures.analyst-missing");
    const wrong = { ...statement, qualifier: "unknown" } as const;
    expect(ledger.act(dana, { ...entering, statement: wrong })).toBe(
      "figures.statement-contradictory",
    );
    expect(ledger.act(dana, { ...entering, report })).toBe("figures.report-unknown");
    expect(ledger.act(dana, entering)).toBe("figures.claim-entered");
    expect(ledger.act(dana, entering)).toBe("figures.claim-exists");
  });
  test("never takes a typed count of our own", () => {
    const own = { ...statement, sourceClass: "own-count" } as const;
    expect(new Ledger().act(dana, { ...entering, statement: own })).toBe("figures.own-count-typed");
  });
  test("unknown is a value, and needs no number", () => {
    expect(contradictoryField({ ...statement, value: null, qualifier: "unknown" })).toBe(undefined);
    expect(contradictoryField({ ...statement, value: null })).toBe("value");
    expect(contradictoryField({ ...statement, valueHigh: 5 })).toBe("valueHigh");
    expect(contradictoryField({ ...statement, direction: "out" })).toBe("direction");
    expect(contradictoryField({ ...statement, measure: "exits" })).toBe("direction");
    expect(contradictoryField({ ...statement, periodEnd: "2022-09-01" })).toBe("periodEnd");
    expect(contradictoryField({ ...statement, reliabilityHigh: 0.1 })).toBe("reliabilityHigh");
  });
});

describe("correcting a claim", () => {
  test("five times keeps every version, and any moment can be read again", () => {
    const ledger = entered();
    for (let round = 1; round <= 5; round++) {
      const change = correcting({ value: 98_000 + round }, id<EntryId>(round));
      expect(ledger.act(dana, change)).toBe("figures.claim-corrected");
    }
    expect(ledger.claim.acts).toHaveLength(6);
    const values = [0, 1, 2, 3, 4, 5].map(
      (second) => claimAsKnown(ledger.claim, noonMs + second * 1_000)?.statement.value,
    );
    expect(values).toEqual([98_000, 98_001, 98_002, 98_003, 98_004, 98_005]);
    expect(claimAsKnown(ledger.claim, noonMs - 1)).toBe(undefined);
  });
  test("by two people from one version: neither overwrites, both values wait for a decision", () => {
    const ledger = entered();
    ledger.act(dana, correcting({ value: 97_000 }));
    expect(ledger.act(arman, correcting({ value: 99_000, outlet: "dpa" }))).toBe(
      "figures.claim-corrected",
    );
    expect(ledger.claim.statement).toMatchObject({ value: 97_000, outlet: "dpa" });
    expect(ledger.claim.conflicts).toMatchObject([{ field: "value", value: 99_000, by: arman }]);
    expect(ledger.rows.rowsOf("discrepancy")).toMatchObject([
      { kind: "figures.conflicting-correction", subject: claim, state: "open" },
    ]);
    ledger.act(dana, correcting({ value: 99_000 }, ledger.claim.version));
    expect(ledger.claim).toMatchObject({ conflicts: [], statement: { value: 99_000 } });
    expect(ledger.rows.rowsOf("discrepancy")).toMatchObject([
      { state: "resolved", resolvedBy: dana, resolution: "compared" },
    ]);
  });
  test("the standing value may be confirmed against the one that waits", () => {
    const ledger = entered();
    ledger.act(dana, correcting({ value: 97_000 }));
    ledger.act(arman, correcting({ value: 99_000 }));
    ledger.act(arman, correcting({ value: 97_000 }, ledger.claim.version));
    expect(ledger.claim).toMatchObject({ conflicts: [], statement: { value: 97_000 } });
  });
  test("needs a reason, a change and a claim that stands", () => {
    const ledger = entered();
    expect(ledger.act(dana, { ...correcting({ value: 1 }), reason: " " })).toBe(
      "figures.reason-missing",
    );
    expect(ledger.act(dana, correcting({ value: 98_000 }))).toBe("figures.nothing-changed");
    expect(ledger.act(dana, correcting({ relayedBy: ["Agency"] }))).toBe("figures.nothing-changed");
    expect(ledger.act(dana, { ...correcting({ value: 1 }), claim: other })).toBe(
      "figures.claim-unknown",
    );
    ledger.act(dana, { command: "withdraw-claim", claim, reason: "mistake" });
    expect(ledger.act(dana, correcting({ value: 1 }))).toBe("figures.claim-withdrawn");
  });
});

describe("reviewing a claim", () => {
  test("is somebody else's, of the version that stands", () => {
    const ledger = entered();
    expect(ledger.act(dana, reviewing())).toBe("figures.own-claim");
    expect(ledger.act(arman, reviewing(id<EntryId>(9)))).toBe("figures.claim-changed");
    expect(ledger.act(arman, reviewing())).toBe("figures.claim-reviewed");
    expect(ledger.claim.review).toBe("confirmed");
    ledger.act(arman, correcting({ value: 97_500 }));
    expect(ledger.claim.review).toBe("entered");
  });
});

describe("a role", () => {
  test("recommended carries an interval that holds the value; a changed number loses it", () => {
    const ledger = entered();
    expect(ledger.act(dana, recommending(null, 99_000))).toBe("figures.interval-missing");
    expect(ledger.act(dana, recommending(98_500, 99_000))).toBe("figures.interval-wrong");
    expect(ledger.act(dana, recommending(95_000, 100_000))).toBe("figures.role-set");
    ledger.act(dana, correcting({ wording: "left Russia" }));
    expect(ledger.claim).toMatchObject({ role: "recommended", low: 95_000, high: 100_000 });
    ledger.act(dana, correcting({ value: 90_000 }, ledger.claim.version));
    expect(ledger.claim).toMatchObject({ role: null, low: null });
  });
});

describe("origins and reports", () => {
  test("two claims are declared, by anybody, and declared otherwise later", () => {
    const ledger = entered();
    ledger.act(dana, { ...entering, claim: other });
    const declare = (relation: "same-origin" | "separate-origins", b = other) =>
      ledger.act(arman, { command: "declare-origin", claims: [claim, b], relation, reason: "x" });
    expect(declare("same-origin", claim)).toBe("figures.same-claim-twice");
    expect(declare("same-origin", id(12))).toBe("figures.claim-unknown");
    expect(declare("same-origin")).toBe("figures.origin-declared");
    declare("separate-origins");
    expect(ledger.rows.rowsOf("figureOrigin")).toMatchObject([
      { relation: "separate-origins", acts: [{ relation: "same-origin" }, {}] },
    ]);
  });
  test("a text is forgotten once; the entry stays", () => {
    const ledger = new Ledger();
    const keep = {
      command: "keep-report",
      ...{ report, outlet: "ntv", dateline: null, characters: 9, sha256: "0".repeat(64) },
    } as const;
    const forget = { command: "forget-report-text", report, reason: "asked" } as const;
    expect(ledger.act(dana, forget)).toBe("figures.report-unknown");
    expect(ledger.act(dana, keep)).toBe("figures.report-kept");
    expect(ledger.act(dana, keep)).toBe("figures.report-exists");
    expect(ledger.act(dana, forget)).toBe("figures.report-text-forgotten");
    expect(ledger.act(dana, forget)).toBe("figures.text-forgotten");
    expect(ledger.rows.rowsOf("figureReport")).toMatchObject([{ characters: 9 }]);
  });
});

test("nothing anybody wrote is lost: it stands, waits, or was replaced by who had seen it", () => {
  const edit = fc.record({
    field: fc.constantFrom("value", "outlet", "wording"),
    text: fc.integer({ min: 1, max: 4 }),
    seen: fc.nat(8),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const ledger = entered();
      for (const { field, text, seen } of edits) {
        const value = field === "value" ? text : `w${text}`;
        const basedOn = ledger.claim.acts.at(Math.min(seen, ledger.claim.acts.length - 1))!.entry;
        ledger.act(dana, correcting({ [field]: value }, basedOn));
      }
      const { acts, conflicts, statement: standing } = ledger.claim;
      acts.forEach((act, index) => {
        if (act.act !== "corrected") return;
        for (const field of Object.keys(act.changes) as (keyof FigureStatement)[]) {
          const isStanding = act.changes[field] === standing[field];
          const isWaiting = conflicts.some(({ entry }) => entry === act.entry);
          const isReplacedBySomebodyWhoSawIt = acts.slice(index + 1).some((later) => {
            if (later.act !== "corrected" || !Object.hasOwn(later.changes, field)) return false;
            return acts.findIndex(({ entry }) => entry === later.basedOn) >= index;
          });
          expect(isStanding || isWaiting || isReplacedBySomebodyWhoSawIt).toBe(true);
        }
      });
      expect(acts).toHaveLength(claimAsKnown(ledger.claim, Number.MAX_SAFE_INTEGER)!.acts.length);
      expect(claimAsKnown(ledger.claim, Number.MAX_SAFE_INTEGER)).toEqual(ledger.claim);
    }),
  );
});

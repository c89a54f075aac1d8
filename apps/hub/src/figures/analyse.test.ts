import type { EntryId, FigureClaimId, FigureClaimRow, OriginRelation } from "@caravanserai/domain";
import { describe, expect, test } from "vitest";
import type { Hub } from "../http/endpoint/hub.ts";
import { analyse, declaredAt } from "./analyse.ts";
import { analysedLedger } from "./analysed-ledger.ts";
import { laterStatements } from "./model-case/later-statements.ts";
import type { ModelClaim } from "./model-case/model-claim.ts";
import { pressReports } from "./model-case/press-reports.ts";

const all = [...pressReports, ...laterStatements];

function rowOf({ code, statement }: ModelClaim): FigureClaimRow {
  const { measure, direction, place, periodStart, periodEnd } = statement;
  return {
    ...{ key: code as FigureClaimId, statement, measure, direction, place, periodStart, periodEnd },
    ...{ report: null, spanStart: null, spanEnd: null, enteredBy: null, enteredAtMs: 0 },
    ...{ changedAtMs: 0, review: "entered", role: null, low: null, high: null },
    seriesPoint: null,
    version: "v" as EntryId,
    provenance: {} as FigureClaimRow["provenance"],
    ...{ conflicts: [], acts: [] },
  };
}

const rows = all.map(rowOf);

function declared(relation: OriginRelation, claimA: string, claimB: string) {
  return { claimA, claimB, relation, reason: "asked", atMs: 0 };
}

function originWith(claim: string, findings: ReturnType<typeof analyse>) {
  return findings.origins.find(({ claims }) => claims.includes(claim))?.claims ?? [];
}

describe("the model case", () => {
  const findings = analyse(rows, []);
  const contradictionOf = (...claims: string[]) =>
    findings.contradictions.find((one) => claims.every((claim) => one.claims.includes(claim)));

  test("98,000 in three outlets is one origin", () => {
    expect(originWith("01-ntv", findings)).toEqual(
      expect.arrayContaining(["01-ntv", "13-merkur-b", "21-digest"]),
    );
    expect(findings.origins.length).toBeLessThan(findings.claims);
  });
  test("64,234 and 40,000, and the two Georgian totals, cannot both be right", () => {
    expect(contradictionOf("kz-exits-64234", "kz-exits-40000")).toMatchObject({
      identity: "same-event",
    });
    expect(contradictionOf("ge-total-51643")).toMatchObject({ refuted: "ge-total-51643" });
  });
  test("all directions are not compared with Kazakhstan alone", () => {
    expect(contradictionOf("17-digest", "01-ntv")).toBe(undefined);
  });
  test("each claim has exactly one origin", () => {
    const members = findings.origins.flatMap(({ claims }) => claims);
    expect([...members].sort()).toEqual(all.map(({ code }) => code).sort());
  });
});

describe("what people declare", () => {
  test("takes a copy out of its origin, or joins two", () => {
    const apart = analyse(rows, [declared("separate-origins", "01-ntv", "21-digest")]);
    expect(originWith("21-digest", apart)).toEqual(["21-digest"]);
    expect(originWith("01-ntv", apart)).not.toContain("21-digest");
    const joined = analyse(rows, [declared("same-origin", "08-merkur-a", "23-digest")]);
    expect(originWith("08-merkur-a", joined)).toContain("23-digest");
    expect(joined.origins.length).toBeLessThanOrEqual(analyse(rows, []).origins.length);
  });
  test("counts from the moment it was declared, and the last word stands", () => {
    const act = (atMs: number, relation: OriginRelation) => {
      return { entry: "e" as EntryId, atMs, by: null, relation, reason: "asked" };
    };
    const row = {
      key: "a|b",
      claimA: "a" as FigureClaimId,
      claimB: "b" as FigureClaimId,
      relation: "undeclared" as const,
      acts: [act(10, "same-origin"), act(20, "undeclared")],
    };
    expect(declaredAt([row], 9)).toEqual([]);
    expect(declaredAt([row], 10)).toMatchObject([{ relation: "same-origin" }]);
    expect(declaredAt([row], 20)).toEqual([]);
  });
});

test("a state of the ledger is analysed once, each act makes another", () => {
  const hub = { database: {} as Hub["database"] };
  const first = analysedLedger(hub, { claims: rows, declared: [] });
  expect(analysedLedger(hub, { claims: [...rows], declared: [] })).toBe(first);
  const changed = rows.map((row, at) => (at === 0 ? { ...row, version: "w" as EntryId } : row));
  expect(analysedLedger(hub, { claims: changed, declared: [] })).not.toBe(first);
  const withdrawn = rows.map((row, at) => ({
    ...row,
    review: at === 0 ? "withdrawn" : row.review,
  }));
  const without = analysedLedger(hub, { claims: withdrawn as typeof rows, declared: [] });
  expect(without.claims).toBe(first.claims - 1);
  const joined = [declared("same-origin", "08-merkur-a", "23-digest")];
  expect(analysedLedger(hub, { claims: rows, declared: joined }).origins).not.toEqual(
    first.origins,
  );
  expect(
    analysedLedger({ database: {} as Hub["database"] }, { claims: [], declared: [] }).claims,
  ).toBe(0);
});

test("a withdrawn claim takes no part", () => {
  const without = rows.map((row) =>
    row.key === ("kz-exits-40000" as string) ? { ...row, review: "withdrawn" as const } : row,
  );
  const findings = analyse(without, []);
  const mentioned = findings.contradictions.flatMap(({ claims }) => claims);
  expect(mentioned).not.toContain("kz-exits-40000");
});

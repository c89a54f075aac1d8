import type { EntryId, FigureClaimId, FigureClaimRow, ReportId } from "@caravanserai/domain";
import { readReport } from "@caravanserai/figures";
import { expect, test } from "vitest";
import { statementOfProposal } from "../claim-of-row.ts";
import { groupWithLedger } from "./alike-claims.ts";

const kept =
  "OSKEMEN, 4 May 2034. Since 1 May 8,420 Russians have entered Kazakhstan, the border service " +
  "said on Thursday. The cafes are full.";
const copied =
  "Since 1 May 8,420 Russians have entered the Kazakh republic, the border service said on " +
  "Thursday. 8,420 beds are free in Aktobe.";

/** The first claim of a kept report as a row of the ledger, under another place. */
function rowOf(text: string, over: Partial<FigureClaimRow> = {}): FigureClaimRow {
  const [proposal] = readReport(text).proposals;
  const statement = statementOfProposal(proposal!, { outlet: "Orda", asOf: null });
  return {
    ...{ key: "kept" as FigureClaimId, statement, measure: statement.measure },
    ...{ direction: statement.direction, place: statement.place },
    ...{ periodStart: statement.periodStart, periodEnd: statement.periodEnd },
    ...{ report: "r" as ReportId, spanStart: proposal!.start, spanEnd: proposal!.end },
    ...{ enteredBy: null, enteredAtMs: 0, changedAtMs: 0, review: "entered", role: null },
    ...{ low: null, high: null, version: "v" as EntryId, conflicts: [], acts: [] },
    seriesPoint: null,
    provenance: {} as FigureClaimRow["provenance"],
    ...over,
  };
}

function alikeOf(text: string, claims: readonly FigureClaimRow[], keptText: string | undefined) {
  const { proposals } = readReport(text, { publishedOn: "2034-05-04" });
  const textOf = () => Promise.resolve(keptText);
  return groupWithLedger({ text, proposals }, { claims, textOf });
}

test("a near copy of a kept report's sentence is one group with its claim", async () => {
  const elsewhere = { ...rowOf(kept).statement, place: "Oskemen" };
  const claims = [rowOf(kept, { statement: elsewhere })];
  const [first, beds] = await alikeOf(copied, claims, kept);
  expect(first).toMatchObject({ proposal: { value: 8420 }, alike: { key: "kept" } });
  expect(beds).toMatchObject({ proposal: { value: 8420, measure: "capacity" }, alike: null });
});

test("without the text the same number of the same thing is alike, another is not", async () => {
  const [same] = await alikeOf(kept, [rowOf(kept)], undefined);
  expect(same?.alike?.key).toBe("kept");
  const elsewhere = { ...rowOf(kept).statement, place: "Oskemen" };
  const [other] = await alikeOf(kept, [rowOf(kept, { statement: elsewhere })], undefined);
  expect(other?.alike).toBe(null);
  const [withdrawn] = await alikeOf(kept, [rowOf(kept, { review: "withdrawn" })], kept);
  expect(withdrawn?.alike).toBe(null);
});

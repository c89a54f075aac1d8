import { describe, expect, test } from "vitest";
import { claimsFromCsv } from "./claims-from-csv.ts";
import { evaluateClaims } from "./evaluate-claims.ts";

const header =
  "id,place,measure,direction,unit,qualifier,value_low,value_high,period_start,period_end,as_of," +
  "said_by,relayed_by,note";

function evaluate(...rows: readonly string[]) {
  const table = claimsFromCsv([header, ...rows].join("\n"));
  expect(table.malformed).toEqual([]);
  return evaluateClaims(table.claims, table.corrections);
}

interface Row {
  readonly value: string | number;
  readonly days?: string;
  readonly asOf?: string;
  readonly qualifier?: string;
  readonly said?: string;
  readonly relayed?: string;
  readonly note?: string;
  readonly measure?: string;
  readonly direction?: string;
  readonly unit?: string;
}

function row(id: string, of: Row): string {
  const { value, days = "2031-11-03,2031-11-03", asOf = "2031-11-04", qualifier = "exact" } = of;
  const { said = "interior ministry", relayed = "Orda", note = "", measure = "entries" } = of;
  const { direction = "in", unit = "person-crossings" } = of;
  const what = `Morania,${measure},${direction},${unit},${qualifier},${value},`;
  return `${id},${what},${days},${asOf},${said},${relayed},${note}`;
}

function verdicts({ contradictions }: ReturnType<typeof evaluate>) {
  return contradictions.map(({ claims, refuted, reason }) => [claims.join(), refuted, reason]);
}

const corrected = "corrected-by-speaker";

describe("a chain of corrections", () => {
  const chain = [
    row("E1", { value: 5000 }),
    row("E2", { value: 5200, asOf: "2031-11-05", note: "corrected from 5000" }),
    row("E3", { value: 5150, asOf: "2031-11-06", note: "Correction of the earlier number" }),
    row("E4", { value: 5000, asOf: "2031-11-07", said: "MIA", note: "исправлено с 5150" }),
    row("E5", { value: 5300, asOf: "2031-11-08", said: "Innenministerium", note: "korrigiert" }),
    row("E6", { value: 5290, asOf: "2031-11-08", note: "revised again" }),
  ];
  const links = [
    ["E1,E2", "E1", corrected],
    ["E2,E3", "E2", corrected],
    ["E3,E4", "E3", corrected],
    ["E4,E5", "E4", corrected],
    ["E5,E6", "E5", corrected],
  ];

  test("each refutes its predecessor, the last stands, and nothing is left open", () => {
    const found = evaluate(...chain);
    expect(verdicts(found)).toEqual(links);
    expect(found.origins).toHaveLength(6);
    expect(found.contradictions[0]).toMatchObject({ stated: 5000, expected: 5200, residual: -200 });
  });

  test("whatever the order of the rows", () => {
    const [first, ...rest] = chain.slice(0, 5);
    expect(verdicts(evaluate(...rest.toReversed(), first!))).toEqual(links.slice(0, 4));
  });

  test("copies of a step are copies of that step", () => {
    const copy = row("C2", { value: 5200, asOf: "2031-11-05", said: "", relayed: "Bote via Orda" });
    const again = row("C3", { value: 5150, asOf: "2031-11-06", relayed: "AFP", note: "corrected" });
    const found = evaluate(...chain.slice(0, 3), copy, again);
    expect(found.origins.map(({ claims }) => claims.toSorted())).toEqual([
      ["E1"],
      ["C2", "E2"],
      ["C3", "E3"],
    ]);
    expect(verdicts(found)).toEqual(links.slice(0, 2));
  });

  test("what was given up speaks against nobody else", () => {
    const other = row("U", { value: 5290, said: "border guard", relayed: "Bote" });
    const found = evaluate(...chain, other);
    expect(verdicts(found)).toEqual(links);
    expect(found.origins.at(-1)?.corroboratedBy).toEqual(["O6"]);
  });

  test("another day, another office and a note that denies any correction correct nothing", () => {
    const found = evaluate(
      row("A", { value: 5000 }),
      row("B", { value: 5400, days: "2031-11-05,2031-11-05", note: "corrected" }),
      row("C", { value: 5600, said: "labour office", note: "corrected figure" }),
      row("D", { value: 5800, asOf: "2031-11-06", note: "not corrected so far" }),
    );
    expect(found.givenUp).toEqual([]);
  });

  test("a number that the note names is meant before a later one", () => {
    const found = evaluate(
      row("A", { value: 4100 }),
      row("B", { value: 9000, asOf: "2031-11-05" }),
      row("C", { value: 4200, asOf: "2031-11-06", note: "corrected from 4,100".replace(",", " ") }),
    );
    expect(verdicts(found)).toEqual([
      ["A,C", "A", corrected],
      ["B,C", null, "speaker-says-two"],
    ]);
  });

  test("near numbers with a word of correction are two statements", () => {
    const rows = [row("A", { value: 500 }), row("B", { value: 520, note: "corrected" })];
    expect(verdicts(evaluate(...rows))).toEqual([["A,B", "A", corrected]]);
  });

  test("a row that says it was corrected later gives way to the later one", () => {
    const found = evaluate(
      row("A", { value: 4000, note: "later corrected to 4300" }),
      row("B", { value: 4300, asOf: "2031-11-06" }),
    );
    expect(verdicts(found)).toEqual([["A,B", "A", corrected]]);
  });
});

describe("retractions and denials", () => {
  test("a number that its speaker withdraws takes no part", () => {
    const found = evaluate(
      row("A", { value: 5000 }),
      row("B", { value: "unknown", asOf: "2031-11-06", note: "withdraws the number of 5000" }),
      row("C", { value: 7000, said: "border guard" }),
    );
    expect(found.contradictions).toEqual([]);
    expect(found.givenUp).toEqual([{ kind: "withdrawn", claim: "A", by: "B" }]);
  });

  test("who denies a number neither copies nor confirms it", () => {
    const found = evaluate(
      row("A", { value: 5000 }),
      row("B", { value: 5000, said: "border guard", note: "denies the number" }),
    );
    expect(found.origins).toMatchObject([{ claims: ["A"], corroboratedBy: [] }]);
    expect(found.givenUp).toEqual([{ kind: "denied", claim: "A", by: "B" }]);
  });
});

describe("several offices", () => {
  const parts = [
    row("D1", { value: 1000, said: "Border Guard of Morania" }),
    row("D2", { value: 1100, days: "2031-11-04,2031-11-04", said: "Border Guard of Morania" }),
  ];
  const days = "2031-11-03,2031-11-04";
  const open = ["4100", "4700", "5300"].map((value, at) =>
    row(`X${at}`, { value, days: "2031-12-01,2031-12-01", said: "Vice Mayor Tolmar" }),
  );

  test("the whole that its parts do not close with gives way, whatever else stays open", () => {
    const found = evaluate(
      ...parts,
      row("D3", { value: 2100, days, said: "Border Guard of Morania" }),
      row("D4", { value: 2600, days, said: "Labour Ministry of Morania" }),
      ...open,
    );
    expect(verdicts(found)).toEqual(
      expect.arrayContaining([
        ["D3,D4", "D4", "fits-least"],
        ["D4,D1,D2", "D4", "fits-least"],
        ["X0,X1", null, "speaker-says-two"],
      ]),
    );
    expect(found.residuals).toContainEqual(
      expect.objectContaining({ claims: ["D3", "D1", "D2"], residual: 0, holds: true }),
    );
  });

  test("two ministries of one country are two speakers, two words for one are one", () => {
    const found = evaluate(
      row("A", { value: 5137, said: "Interior Ministry of Morania" }),
      row("B", { value: 5137, said: "Health Ministry of Morania" }),
      row("C", { value: 5137, said: "MIA Morania", relayed: "Bote" }),
    );
    expect(found.origins.map(({ claims }) => claims)).toEqual([["A", "C"], ["B"]]);
    expect(found.origins.map(({ corroboratedBy }) => corroboratedBy)).toEqual([["O2"], ["O1"]]);
  });

  test("an agency that is named for the speaker carries a number on and confirms nothing", () => {
    const found = evaluate(
      row("A", { value: 98_214, relayed: "AFP" }),
      row("B", { value: 98_214, said: "AFP", relayed: "Kurier" }),
      row("C", { value: 98_000, qualifier: "about", said: "Reuters", relayed: "Bote" }),
      row("D", { value: 98_214, said: "", relayed: "Steppe News" }),
    );
    expect(found.origins).toMatchObject([{ root: "A", corroboratedBy: [] }]);
    expect(found.origins[0]?.claims.toSorted()).toEqual(["A", "B", "C", "D"]);
  });

  const week = "2031-11-03,2031-11-09";
  const stock = (id: string, value: number, [day, said = "MIA"]: readonly string[]) =>
    row(id, {
      ...{ value, said, days: ",", asOf: day!, measure: "present", direction: "stock" },
      unit: "persons",
    });
  const flow = (id: string, value: number, of: Partial<Row> = {}) =>
    row(id, { value, days: week, asOf: "2031-11-09", unit: "persons", ...of });
  const account = [
    stock("S0", 10_000, ["2031-11-02"]),
    flow("I", 5000, { said: "border service" }),
    flow("X", 3000, { said: "border service", measure: "exits", direction: "out" }),
    stock("S1", 12_000, ["2031-11-09"]),
  ];

  test("in - out is what a stock grew by since the eve, whoever counted it", () => {
    expect(verdicts(evaluate(...account))).toEqual([]);
    const rivals = [
      stock("S2", 16_500, ["2031-11-09", "labour office"]),
      flow("I2", 8000, { said: "police" }),
    ];
    const found = evaluate(...account, ...rivals);
    expect(new Set(found.contradictions.map(({ refuted }) => refuted))).toEqual(
      new Set(["S2", "I2"]),
    );
  });

  test("two accounts that both close leave it open", () => {
    const rivals = [
      stock("S2", 15_000, ["2031-11-09", "labour office"]),
      flow("I2", 8000, { said: "police" }),
    ];
    const found = evaluate(...account, ...rivals);
    expect(new Set(found.contradictions.map(({ refuted }) => refuted))).toEqual(new Set([null]));
  });
});

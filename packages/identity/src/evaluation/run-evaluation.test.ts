import { type SeededRandom, createSeededRandom } from "@caravanserai/kernel";
import { describe, expect, it } from "vitest";
import { type EvaluationOptions, runEvaluation } from "./run-evaluation.ts";

const clock = { now: () => 0 };
const map = { family: "surname", given: "given_name", birth: "dob", document: "paper" };

function word(random: SeededRandom, syllables: number): string {
  const syllable = (): string => "bdgklmnprstvz"[random.integer(13)]! + "aeiou"[random.integer(5)]!;
  return Array.from({ length: syllables }, syllable).join("");
}

function withTypingError(text: string, random: SeededRandom): string {
  const at = 1 + random.integer(text.length - 2);
  return text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
}

/** Fictional people, every second one written down twice with one typing error. */
function registerFile(people: number, seed: number): string {
  const random = createSeededRandom(seed);
  const lines = ["id,person,surname,given_name,dob,paper"];
  for (let person = 0; person < people; person++) {
    const dob = `${1940 + random.integer(70)}-0${1 + random.integer(9)}-1${random.integer(9)}`;
    const row = [word(random, 4), word(random, 3), dob, String(10_000_000 + random.integer(8e7))];
    lines.push([`a${person}`, person, ...row].join(","));
    if (person % 2 === 1) continue;
    const damaged = [...row];
    const field = random.integer(2);
    damaged[field] = withTypingError(damaged[field]!, random);
    lines.push([`b${person}`, person, ...damaged].join(","));
  }
  return lines.join("\n");
}

function result(...args: Parameters<typeof runEvaluation>): Record<string, number> {
  const evaluation = runEvaluation(...args);
  if (evaluation.kind !== "evaluated") throw new Error(evaluation.code);
  return evaluation.result as unknown as Record<string, number>;
}

describe("runEvaluation records", () => {
  const file = registerFile(300, 5);

  it("finds copies with one error and reports exactly the agreed keys", () => {
    const figures = result("records", { files: [file] }, { clock, map, truth: "person" });
    expect(Object.keys(figures).sort()).toEqual(
      (
        "bCubedF1 bestF1 candidatesPerRecord clusteredF1 f1 pairsCompared precision recall records " +
        "seconds truthPairs"
      ).split(" "),
    );
    expect(figures["records"]).toBe(450);
    expect(figures["truthPairs"]).toBe(150);
    expect(figures["f1"]).toBeGreaterThan(0.99);
    expect(figures["clusteredF1"]).toBeGreaterThan(0.99);
    expect(figures["bCubedF1"]).toBeGreaterThan(0.99);
  });

  it("compares rows that are all the same no more often than one person may have them", () => {
    const rows = Array.from(
      { length: 3_000 },
      (_none, row) => `${row},vell,ada,1986-03-27,,${row}`,
    );
    const same = ["id,surname,given_name,dob,paper,person", ...rows].join("\n");
    const figures = result("records", { files: [same] }, { clock, map, truth: "person" });
    expect(figures["records"]).toBe(3_000);
    expect(figures["candidatesPerRecord"]).toBeLessThan(1);
  });

  it("finds most of them by keyed tokens alone", () => {
    const options: EvaluationOptions = { clock, map, truth: "person", isTokensOnly: true };
    expect(result("records", { files: [file] }, options)["f1"]).toBeGreaterThan(0.97);
  });

  it("takes truth from a file of pairs and matches two files against each other", () => {
    const [header, ...rows] = file.split("\n");
    const [first, second] = ["a", "b"].map((side) =>
      [header, ...rows.filter((row) => row.startsWith(side))].join("\n"),
    ) as [string, string];
    const pairs = ["left,right", ...rows.filter((row) => row.startsWith("b"))]
      .map((row) => (row.startsWith("b") ? `a${row.split(",")[1]!},${row.split(",")[0]!}` : row))
      .join("\n");
    const figures = result("records", { files: [first, second], pairs }, { clock, map, id: "id" });
    expect(figures["truthPairs"]).toBe(150);
    expect(figures["f1"]).toBeGreaterThan(0.99);
  });

  it("keeps the first pair of a file without a header, and ids that both files use", () => {
    const [header, ...rows] = file.split("\n");
    const numbered = (side: string): string =>
      [header, ...rows.filter((row) => row.startsWith(side)).map((row) => row.slice(1))].join("\n");
    const copies = rows.filter((row) => row.startsWith("b")).map((row) => row.split(",")[1]!);
    const options = { clock, map, id: "id" };
    const files = [numbered("a"), numbered("b")];
    const pairs = copies.map((person) => `${person},${person}`).join("\n");
    expect(result("records", { files, pairs }, options)["truthPairs"]).toBe(150);
    const judged = copies.map((person, at) => `${person},${person},${at < 50 ? "yes" : "no"}`);
    const labelled = ["one,other,match", ...judged, "77,nobody,yes"].join("\n");
    const evaluation = runEvaluation("records", { files, pairs: labelled }, options);
    expect(evaluation).toMatchObject({
      result: { truthPairs: 50 },
      malformedRows: [{ file: "pairs", line: 152, code: "id-unknown" }],
    });
  });

  it("evaluates a sample of whole people, the same every time", () => {
    const options = { clock, map, truth: "person", sampleRows: 200 };
    const figures = result("records", { files: [file] }, options);
    expect(figures["sampledFrom"]).toBe(450);
    expect(figures["records"]).toBeGreaterThan(140);
    expect(figures["records"]).toBeLessThan(260);
    expect(figures["recall"]).toBeGreaterThan(0.98);
    expect(result("records", { files: [file] }, options)).toEqual(figures);
  });

  it("refuses more rows than memory holds, and names rows that cannot be found", () => {
    const few = runEvaluation(
      "records",
      { files: [file] },
      { clock, map, truth: "person", recordsMax: 400 },
    );
    expect(few).toMatchObject({ code: "evaluation-too-many-rows" });
    const flawed = `${file}\nz1,z1,,,1990-01-01,\nz0,z0\nz2,z2,Weil,Anna,never,1\n`;
    const evaluation = runEvaluation(
      "records",
      { files: [flawed] },
      { clock, map, truth: "person" },
    );
    expect(evaluation).toMatchObject({
      result: { records: 452 },
      malformedRows: [
        { line: 452, code: "nobody" },
        { line: 453, code: "cell-count" },
        { line: 454, code: "birth-unread" },
      ],
    });
  });

  it("reads names of copies (rec-1-org, rec-1-dup-0) as truth", () => {
    const renamed = file.replace(/^a(\d+)/gm, "rec-$1-org").replace(/^b(\d+)/gm, "rec-$1-dup-0");
    const figures = result("records", { files: [renamed] }, { clock, map, truth: "id" });
    expect(figures["truthPairs"]).toBe(150);
  });

  it.each([
    [{}, { map }, "evaluation-file-missing"],
    [{ files: ["a\n1"] }, {}, "evaluation-map-missing"],
    [{ files: ["surname\nx"] }, { map: { family: "surname" } }, "evaluation-truth-missing"],
    [{ files: ["surname\n"] }, { map: { family: "surname" } }, "evaluation-no-rows"],
    [{ files: ["a\nx"] }, { map: { family: "b" }, truth: "a" }, "evaluation-column-unknown"],
  ])("rejects %j with %j as %s", (texts, options, code) => {
    expect(runEvaluation("records", texts, { clock, ...options })).toMatchObject({ code });
  });

  it("lists the columns of a header, and never the cells of a first row", () => {
    const refusal = (text: string) =>
      runEvaluation("records", { files: [text] }, { clock, map: { family: "x" }, truth: "x" });
    expect(refusal("id,name\n1,Weil\n")).toMatchObject({
      detail: 'no column "x"; columns: id, name',
    });
    const headerless = refusal("1,Weil,1986-03-07\n2,Stone,1990-01-01\n");
    expect(headerless).toMatchObject({ code: "evaluation-column-unknown" });
    expect(JSON.stringify(headerless)).not.toContain("Weil");
  });

  it("reports malformed rows with file and line", () => {
    const broken = `${file}\nonly,two\n`;
    const evaluation = runEvaluation("records", { files: [broken] }, { clock, map, truth: "id" });
    expect(evaluation).toMatchObject({
      malformedRows: [{ file: "file 1", line: 452, code: "cell-count" }],
    });
  });
});

describe("runEvaluation names, keys and list", () => {
  it("scores labelled pairs, filtered by a column", () => {
    const file = [
      "kind,one,two,same",
      "person,Anna Weil,Weil Anna,true",
      "person,Anna Weil,Анна Вейль,yes",
      "person,Anna Weil,Boris Stone,false",
      "ship,Anna,Boris,true",
    ].join("\n");
    const names = { left: "one", right: "two", match: "same" };
    const where = { column: "kind", value: "person" };
    const figures = result("names", { files: [file] }, { clock, names: { ...names, where } });
    expect(figures).toEqual({ pairs: 3, f1: 1, bestF1: 1, auc: 1, threshold: 0.75 });
    const all = result("names", { files: [file] }, { clock, names });
    expect(all["pairs"]).toBe(4);
    expect(all["f1"]).toBeLessThan(1);
  });

  it("understands the usual spellings of yes and no, and names all others", () => {
    const rows = ["match", "non-match", "1", "0", "TRUE", "False", "да", "нет", "perhaps", ""];
    const file = ["a,b,m", ...rows.map((truth) => `Anna Weil,Weil Anna,${truth}`)].join("\n");
    const names = { left: "a", right: "b", match: "m" };
    const evaluation = runEvaluation("names", { files: [file] }, { clock, names });
    expect(evaluation).toMatchObject({
      result: { pairs: 8 },
      malformedRows: [
        { line: 10, code: "truth-unread" },
        { line: 11, code: "truth-unread" },
      ],
    });
  });

  it.each(["name\tother\tcount\n", "first_one\tsecond_one\tn\n"])(
    "leaves out the header %j",
    (head) => {
      const file = `${head}stone\tс т о у н\t1\nlakhta\tл а х т а\t1\n`;
      expect(result("keys", { files: [file] }, { clock })["names"]).toBe(2);
    },
  );

  it("measures keys of names in two scripts", () => {
    const file = "weil\tв е й л ь\t3\nstone\tс т о у н\t1\nlakhta\tл а х т а\t1\n";
    expect(result("keys", { files: [file] }, { clock })).toEqual({
      names: 3,
      recall: 1,
      candidatesPerName: 1,
    });
  });

  it("screens queries against a list and counts alerts on people who are not listed", () => {
    const list = "id,name,birth_date\nL1,Ruslan Tokhtarov,1970-01-02\n";
    const queries = [
      "name,birth,entry",
      "Тохтаров Руслан,1970-01-02,L1",
      "Ruslan Kadyrbaev,1970-01-02,",
      "Ruslan Tochtarov,1971-01-02,no",
    ].join("\n");
    const figures = result("list", { list, queries }, { clock, truth: "entry" });
    expect(figures["queries"]).toBe(3);
    expect(figures["recall"]).toBe(1);
    expect(figures["alertsPer1000"]).toBe(500);
  });

  it("rejects a list evaluation without list, entries or usable columns", () => {
    const queries = "x\n1\n";
    expect(runEvaluation("list", { queries }, { clock })).toMatchObject({
      code: "evaluation-file-missing",
    });
    expect(runEvaluation("list", { list: "name\n", queries }, { clock })).toMatchObject({
      code: "evaluation-list-empty",
    });
    expect(runEvaluation("list", { list: "name\nA B\n", queries }, { clock })).toMatchObject({
      code: "evaluation-map-missing",
    });
  });
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { run } from "./main.ts";

let folder: string;
const printed: string[] = [];
const noted: string[] = [];
const usageText: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "caravanserai-evaluate-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => void noted.push(line));
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    usageText.push(String(text));
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Runs `evaluate …` and gives what it said and the exit code. */
async function evaluate(...args: string[]) {
  for (const lines of [printed, noted, usageText]) lines.length = 0;
  process.exitCode = 0;
  await run(["evaluate", ...args]);
  const json = args.includes("--json") && printed.length === 1 ? readJson(printed[0]!) : undefined;
  return { json, lines: [...printed], notes: [...noted], exitCode: process.exitCode };
}

function readJson(line: string): Record<string, unknown> {
  return JSON.parse(line) as Record<string, unknown>;
}

const people = [
  "rec_id,surname,given_name,date_of_birth,passport",
  "rec-1-org,Ермекбаев,Данияр,1984-03-27,4501112233",
  "rec-1-dup-0,Yermekbayev,Daniyar,1984-03-27,",
  "rec-2-org,Соколенко,Вероника,1990-11-02,4509998877",
  "rec-2-dup-0,Соколенко,Вероника,1990-11-02,4509998877",
  "rec-3-org,Гварамия,Нодар,1961-07-19,",
  "rec-4-org,Турсунзода,Мехри,1999-01-30,",
];
const map = "family=surname,given=given_name,birth=date_of_birth,document=passport";
const recordKeys = [
  "records",
  "truthPairs",
  "precision",
  "recall",
  "f1",
  "bestF1",
  "clusteredF1",
  "bCubedF1",
  "candidatesPerRecord",
  "seconds",
];

function recordsOf(path: string, ...more: string[]) {
  return evaluate("records", path, "--map", map, "--truth", "rec_id", "--json", ...more);
}

describe("evaluate records", () => {
  test("answers with the documented keys, on names of copies as truth", async () => {
    const { json, exitCode, notes } = await recordsOf(await file("people.csv", people.join("\n")));
    expect(exitCode).toBe(0);
    expect(notes).toEqual([]);
    expect(Object.keys(json ?? {})).toEqual(expect.arrayContaining(recordKeys));
    expect(json).toMatchObject({ records: 6, truthPairs: 2, f1: 1, bCubedF1: 1, malformedRows: 0 });
  });

  test("works from keyed tokens alone", async () => {
    const path = await file("people.csv", people.join("\n"));
    const { json } = await recordsOf(path, "--tokens-only");
    expect(json).toMatchObject({ truthPairs: 2, f1: 1 });
  });

  test("matches two files by a file of pairs", async () => {
    const isSecond = (line: string) => line.includes("-dup-");
    const [header = "", ...rows] = people;
    const first = await file("a.csv", [header, ...rows.filter((r) => !isSecond(r))].join("\n"));
    const second = await file("b.csv", [header, ...rows.filter(isSecond)].join("\n"));
    const pairs = await file(
      "pairs.csv",
      "one,other\nrec-1-org,rec-1-dup-0\nrec-2-org,rec-2-dup-0\n",
    );
    const given = ["--map", map, "--pairs", pairs, "--id", "rec_id", "--json"];
    const { json, notes } = await evaluate("records", first, second, ...given);
    expect(json).toMatchObject({ records: 6, truthPairs: 2, f1: 1 });
    expect(notes).toEqual([]);
    await writeFile(pairs, "one,other\nrec-1-org,rec-1-dup-0\nrec-8-org,rec-8-dup-0\n");
    const lost = await evaluate("records", first, second, ...given);
    expect(lost.json).toMatchObject({ truthPairs: 1 });
    expect(lost.notes).toEqual([`${pairs}:3: left out, the files have no record with this id`]);
  });

  test("prints figures for people without --json", async () => {
    const path = await file("people.csv", people.join("\n"));
    const { lines } = await evaluate("records", path, "--map", map, "--truth", "rec_id");
    expect(lines.some((line) => /^clustered f1 +1$/.test(line))).toBe(true);
  });

  test("reads byte order marks, CRLF, other delimiters, quotes and other encodings", async () => {
    const semicolons = people.join("\r\n").replaceAll(",", ";");
    const marked = await file("bom.csv", `\ufeff${semicolons}`);
    expect((await recordsOf(marked)).json).toMatchObject({ f1: 1, malformedRows: 0 });
    const wide = await file("wide.csv", Buffer.from(`\ufeff${people.join("\n")}`, "utf16le"));
    expect((await recordsOf(wide)).json).toMatchObject({ f1: 1 });
    const macintosh = await file("cr.csv", people.join("\r"));
    expect((await recordsOf(macintosh)).json).toMatchObject({ f1: 1 });
    const cp1251 = await file("cp1251.csv", inWindows1251(people.join("\n")));
    const { json, notes } = await recordsOf(cp1251);
    expect(json).toMatchObject({ records: 6 });
    expect(notes.join()).toContain("--encoding");
    const named = await recordsOf(cp1251, "--encoding", "windows-1251");
    expect(named).toMatchObject({ json: { f1: 1 }, notes: [] });
  });

  test("names every malformed row by its line, and counts them", async () => {
    const broken = [...people, "only,two", ...people.slice(1), '"never closed,a,b,c,d'];
    const path = await file("broken.csv", broken.join("\n"));
    const { json, notes, exitCode } = await recordsOf(path);
    expect(exitCode).toBe(0);
    expect(json).toMatchObject({ records: 12, malformedRows: 2 });
    expect(notes).toEqual([
      `${path}:8: left out, other number of cells than the first line`,
      `${path}:15: left out, a quote is opened and never closed`,
    ]);
  });

  test("lists many malformed rows as ranges of lines", async () => {
    const path = await file("worse.csv", [...people, ...Array(60).fill("x,y")].join("\n"));
    const { json, notes } = await recordsOf(path);
    expect(json).toMatchObject({ malformedRows: 60 });
    expect(notes).toHaveLength(21);
    expect(notes.at(-1)).toContain("40 more left out, other number of cells");
  });

  test("says when the truth joins nobody", async () => {
    const path = await file("people.csv", people.join("\n"));
    const given = ["--map", map, "--truth", "surname", "--json"];
    const alone = await file("alone.csv", [people[0], people[1], people[5]].join("\n"));
    expect((await evaluate("records", alone, ...given)).notes.join()).toContain("No two records");
    expect((await evaluate("records", path, ...given)).json).toMatchObject({ truthPairs: 1 });
  });
});

function inWindows1251(text: string): Uint8Array {
  const codeOf = (code: number) => (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
  return Uint8Array.from([...text], (letter) => codeOf(letter.codePointAt(0)!));
}

describe("evaluate names, keys and list", () => {
  test("names: figures at the product's threshold", async () => {
    const path = await file(
      "names.csv",
      [
        "schema,name1,name2,is_match",
        "Person,Данияр Ермекбаев,Yermekbayev Daniyar,true",
        "Person,Nodar Gvaramia,Vera Sokolenko,false",
        "Vessel,Nodar,Vera,true",
      ].join("\n"),
    );
    const columns = ["--left", "name1", "--right", "name2", "--match", "is_match", "--json"];
    const all = await evaluate("names", path, ...columns);
    expect(Object.keys(all.json ?? {})).toEqual(
      expect.arrayContaining(["pairs", "f1", "bestF1", "auc", "threshold"]),
    );
    expect(all.json).toMatchObject({ pairs: 3 });
    const some = await evaluate("names", path, ...columns, "--where", "schema=Person");
    expect(some.json).toMatchObject({ pairs: 2, f1: 1, auc: 1 });
    const wrong = ["--left", "name1", "--right", "name2", "--match", "schema", "--json"];
    expect((await evaluate("names", path, ...wrong)).notes.join()).toContain("--match");
  });

  test("keys: recall and candidates, spaced letters joined, empty cells named", async () => {
    const path = await file("keys.tsv", "sokolenko\tс о к о л е н к о\t3\ngvaramia\t\t1\n");
    const { json, notes } = await evaluate("keys", path, "--json");
    expect(json).toMatchObject({ names: 1, recall: 1, candidatesPerName: 1, malformedRows: 1 });
    expect(json?.["malformed"]).toEqual([
      { file: path, line: 2, code: "empty-value", reason: "left out, a needed value is empty" },
    ]);
    expect(notes).toEqual([`${path}:2: left out, a needed value is empty`]);
  });

  test("list: recall and alerts, by entry id, by yes, and without truth", async () => {
    const list = await file(
      "list.csv",
      "id,name,birth_date\nL1,Daniyar Yermekbayev,1984-03-27\nL2,Nodar Gvaramia,1961\n",
    );
    const queries = await file(
      "queries.csv",
      "name,birth,entry\nЕрмекбаев Данияр,1984-03-27,L1\nВероника Соколенко,1990-11-02,\n",
    );
    const files = ["--list", list, "--queries", queries, "--json"];
    const known = await evaluate("list", ...files, "--truth", "entry");
    expect(known.json).toMatchObject({ queries: 2, recall: 1, alertsPer1000: 0 });
    expect(Object.keys(known.json ?? {})).toEqual(
      expect.arrayContaining(["seconds", "personsPerSecond"]),
    );
    const unknown = await evaluate("list", ...files, "--map", "name=name,dob=birth");
    expect(unknown.json).toMatchObject({ recall: null });
    expect(unknown.notes.join()).toContain("Recall is not known");
  });
});

describe("evaluate refuses with an exit code and a reason", () => {
  const mapped = ["--map", "family=surname", "--truth", "rec_id"];
  const cases = [
    [
      "a missing file",
      ["records", "absent.csv", ...mapped],
      { exitCode: 1, reason: "no such file" },
    ],
    ["a folder", ["records", ".", ...mapped], { exitCode: 1, reason: "folder" }],
    ["an empty file", ["records", "empty.csv", ...mapped], { exitCode: 1, reason: "no rows" }],
    ["a header alone", ["records", "header.csv", ...mapped], { exitCode: 1, reason: "no rows" }],
    [
      "an empty second file",
      ["records", "good.csv", "empty.csv", "--map", map, "--truth", "rec_id"],
      { exitCode: 1, reason: "empty.csv has no rows" },
    ],
    [
      "rows that do not fit the header",
      ["records", "askew.csv", ...mapped],
      { exitCode: 1, reason: "2, the first in line 2" },
    ],
    [
      "a column that the second file lacks",
      ["records", "good.csv", "odd.csv", "--map", map, "--truth", "rec_id"],
      { exitCode: 2, reason: "odd.csv has no column" },
    ],
    [
      "a binary file",
      ["records", "binary.csv", ...mapped],
      { exitCode: 1, reason: "no text file" },
    ],
    [
      "a missing column",
      ["records", "good.csv", "--map", "family=x", "--truth", "rec_id"],
      { exitCode: 2, reason: "x" },
    ],
    [
      "a missing truth column",
      ["records", "good.csv", "--map", map, "--truth", "no"],
      { exitCode: 2, reason: '"no"' },
    ],
    ["no truth", ["records", "good.csv", "--map", map], { exitCode: 2, reason: "--truth" }],
    [
      "truth twice",
      ["records", "good.csv", ...mapped, "--pairs", "no"],
      { exitCode: 2, reason: "either --truth" },
    ],
    [
      "a map of nobody",
      ["records", "good.csv", "--map", "birth=b", "--truth", "t"],
      { exitCode: 2, reason: "--map" },
    ],
    [
      "three files",
      ["records", "good.csv", "good.csv", "good.csv", ...mapped],
      { exitCode: 2, reason: "one file or" },
    ],
    [
      "a wrong delimiter",
      ["records", "good.csv", "--delimiter", "|", ...mapped],
      { exitCode: 2, reason: "--delimiter" },
    ],
    [
      "a missing file of pairs",
      ["records", "good.csv", "--map", map, "--pairs", "no"],
      { exitCode: 1, reason: "no such" },
    ],
    [
      "queries of no names",
      ["list", "--list", "list.csv", "--queries", "odd.csv"],
      { exitCode: 2, reason: "--map" },
    ],
    [
      "a missing list",
      ["list", "--list", "no.csv", "--queries", "good.csv"],
      { exitCode: 1, reason: "no such file" },
    ],
    ["keys of nothing", ["keys", "empty.csv"], { exitCode: 1, reason: "no rows" }],
  ] as const;

  beforeAll(async () => {
    await file("good.csv", people.join("\n"));
    await file("askew.csv", "rec_id,surname\n1,berg,anna\n2,holm,olaf\n");
    await file("empty.csv", "");
    await file("header.csv", "rec_id,surname\n");
    await file("binary.csv", Uint8Array.of(0x7f, 0x45, 0, 1, 2, 0, 0, 10, 0));
    await file("list.csv", "id,name\nL1,Daniyar Yermekbayev\n");
    await file("odd.csv", "colour\nblue\n");
  });

  const inFolder = (argument: string) =>
    /^[a-z]+\.csv$|^\.$|^no$/.test(argument) ? join(folder, argument) : argument;

  test.each(cases)("%s", async (_what, args, { exitCode, reason }) => {
    const isTruthValue = (at: number) => args[at - 1] === "--truth";
    const given = args.map((argument, at) => (isTruthValue(at) ? argument : inFolder(argument)));
    const refused = await evaluate(...given, "--json");
    expect(refused.exitCode).toBe(exitCode);
    expect(refused.json).toMatchObject({ exitCode });
    expect(String(refused.json?.["error"])).toContain(reason);
  });

  test.each([
    ["no kind", []],
    ["an unknown kind", ["colours"]],
    ["no map", ["records", "x.csv", "--truth", "t"]],
    ["a malformed map", ["records", "x.csv", "--map", "family", "--truth", "t"]],
    ["a field mapped twice", ["records", "x.csv", "--map", "dob=a,birth=b", "--truth", "t"]],
    ["one under two words", ["records", "x.csv", "--map", "ssn=a,passport=b", "--truth", "t"]],
    ["an unknown encoding", ["keys", "x.tsv", "--encoding", "klingon"]],
    ["a long delimiter", ["keys", "x.tsv", "--delimiter", "::"]],
    ["an impossible day", ["keys", "x.tsv", "--as-of", "yesterday"]],
    ["names without columns", ["names", "x.csv"]],
    ["a list without queries", ["list", "--list", "x.csv"]],
  ])("wrong usage: %s", async (_what, args) => {
    const { exitCode } = await evaluate(...args);
    expect(exitCode).toBe(2);
    expect(usageText.join("")).not.toBe("");
  });

  test("says the reason in plain words without --json", async () => {
    const { notes, lines, exitCode } = await evaluate("keys", join(folder, "absent.tsv"));
    expect([lines, exitCode]).toEqual([[], 1]);
    expect(notes).toEqual([`${join(folder, "absent.tsv")}: there is no such file`]);
  });
});

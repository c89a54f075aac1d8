import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { run } from "./main.ts";

let folder: string;
const printed: string[] = [];
const noted: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "caravanserai-figures-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => void noted.push(line));
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

type Row = Record<string, unknown>;

async function ask(...args: string[]) {
  printed.length = 0;
  noted.length = 0;
  process.exitCode = 0;
  await run(args);
  const json = args.includes("--json") && printed.length === 1 ? JSON.parse(printed[0]!) : {};
  return { json: json as Row, notes: [...noted], lines: [...printed], exitCode: process.exitCode };
}

const report =
  "ASTANA, 14 March 2031 (Orda) - About 98,000 Russians left Russia for Kazakhstan since 8 March, " +
  "the interior ministry said.";

describe("figures read", () => {
  test("gives each proposal of each file its fields, its words and one group for copies", async () => {
    const paths = [
      await file("one.txt", `\ufeff${report}`),
      await file("two.html", `<html><body><h1>News</h1><p>${report}</p></body></html>`),
    ];
    const { json, exitCode } = await ask("figures", "read", ...paths, "--json");
    expect(exitCode).toBe(0);
    const proposals = json["proposals"] as Row[];
    expect(proposals).toHaveLength(2);
    const keys =
      "value valueHigh qualifier unit measure direction place periodStart periodEnd saidBy " +
      "relayedBy start end file group written";
    for (const proposal of proposals) {
      expect(Object.keys(proposal)).toEqual(expect.arrayContaining(keys.split(" ")));
      expect(proposal).toMatchObject({
        ...{ value: 98_000, valueHigh: null, qualifier: "about", unit: "person-crossings" },
        ...{ measure: "entries", direction: "in", place: "Kazakhstan", written: "98,000" },
        ...{ periodStart: "2031-03-08", periodEnd: "2031-03-14", group: 1 },
        ...{ saidBy: "interior ministry", relayedBy: "Orda" },
      });
    }
    const [plain, page] = json["files"] as Row[];
    expect(plain).toMatchObject({ format: "text", text: null, dateline: "2031-03-14" });
    const { start, end } = proposals[1]! as { start: number; end: number };
    expect(String(page!["text"]).slice(start, end)).toBe("98,000");
    const own = proposals[0]! as { start: number; end: number };
    expect(report.slice(own.start, own.end)).toBe("98,000");
  });

  test("a report without a date says so and takes one", async () => {
    const path = await file("undated.txt", "Yesterday 4,300 people entered Georgia.");
    const open = await ask("figures", "read", path, "--json");
    expect(open.notes.join("\n")).toContain("--published");
    expect((open.json["proposals"] as Row[])[0]).toMatchObject({ periodStart: null });
    const dated = await ask("figures", "read", path, "--published", "2031-03-14", "--json");
    expect((dated.json["proposals"] as Row[])[0]).toMatchObject({ periodStart: "2031-03-13" });
  });

  test.each([
    ["empty.txt", "", "no text"],
    ["blank.html", "<html><body><script>1</script></body></html>", "no text"],
    ["broken.pdf", "%PDF-1.7 nothing", "damaged"],
    ["large.txt", "a ".repeat(3 * 2 ** 20), "the limit is 5 MiB"],
  ])("%s is refused with a reason", async (name, content, reason) => {
    const { notes, exitCode } = await ask("figures", "read", await file(name, content));
    expect(exitCode).not.toBe(0);
    expect(notes.join("\n")).toContain(reason);
  });

  test("a missing file and a folder are refused", async () => {
    expect((await ask("figures", "read", join(folder, "none.txt"))).notes[0]).toContain("no such");
    expect((await ask("figures", "read", folder)).notes[0]).toContain("folder");
  });
});

describe("figures check", () => {
  test("names each flag with its line, whatever marks the cells", async () => {
    const rows = ["\ufeffday;total", "01.05.2031;1.200", "02.05.2031;1.450", "03.05.2031;1.310"];
    const more = ["04.05.2031;1.700", "06.05.2031;1.955", "07.05.2031;n0t"];
    const path = await file("series.csv", [...rows, ...more].join("\r\n"));
    const { json } = await ask("figures", "check", path, "--kind", "cumulative", "--json");
    const flags = json["flags"] as { kind: string; line: number }[];
    const named = flags.map(({ kind, line }) => `${kind} ${line}`);
    expect(named).toEqual(expect.arrayContaining(["falls 4", "gap 6", "garbage-cell 7"]));
    expect(json["counts"]).toMatchObject({ falls: 1 });
  });

  test("a column that is not there is said", async () => {
    const path = await file("other.csv", "day,total\n2031-05-01,3\n");
    const { notes, exitCode } = await ask("figures", "check", path, "--date", "Tag");
    expect(exitCode).not.toBe(0);
    expect(notes.join("\n")).toContain("no column Tag");
  });
});

describe("evaluate figures", () => {
  const header =
    "id,claim_group,place,measure,direction,unit,qualifier,value_low,value_high,period_start," +
    "period_end,as_of,said_by,relayed_by,source_url,note";
  const days = "2031-11-03,2031-11-05,2031-11-06";
  const statement = (id: string, value: string, who = "interior ministry,Orda") =>
    `${id},GE,Georgia,entries,in,person-crossings,exact,${value},${value},${days},${who},,`;
  const daily = ["20140", "25260", "26080"].map((value, at) => {
    const day = `2031-11-0${at + 3}`;
    return (
      `D${at},GE,Georgia,entries,in,person-crossings,exact,${value},${value},${day},${day},` +
      "2031-11-06,border service,Orda,,"
    );
  });
  const claims = [
    header,
    statement("A", "71480"),
    statement("B", "58903", "speaker X,Orda"),
    ...daily,
  ];

  test("origins, the refuted side and residuals", async () => {
    const copy = statement("C", "71480", "Innenministerium,Kurier via Bote");
    const path = await file("claims.csv", [...claims, copy].join("\n"));
    const { json, notes } = await ask("evaluate", "figures", "--claims", path, "--json");
    expect(notes).toEqual([]);
    expect(json["malformedRows"]).toEqual([]);
    const origins = json["origins"] as { claims: string[] }[];
    expect(origins.find(({ claims: of }) => of.includes("A"))?.claims.toSorted()).toEqual([
      "A",
      "C",
    ]);
    const contradictions = json["contradictions"] as Row[];
    expect(new Set(contradictions.map(({ refuted }) => refuted))).toEqual(new Set(["B"]));
    expect(contradictions[0]).toMatchObject({ stated: 58_903, residual: 58_903 - 71_480 });
    expect(json["residuals"]).toContainEqual(
      expect.objectContaining({ identity: "parts-whole", holds: true, residual: 0 }),
    );
    expect(json).toMatchObject({ claims: 6, omitted: 0 });
  });

  test.each([
    [";", "\r\n"],
    ["\t", "\n"],
    ["|", "\n"],
  ])("delimiter %j, a mark, another order and columns of its own", async (delimiter, end) => {
    const wider = claims.map((row, at) => {
      const cells = row.split(",");
      return [at === 0 ? "mine" : "x", ...cells.toReversed()].join(delimiter);
    });
    const path = await file("other-claims.csv", `\ufeff${wider.join(end)}`);
    const { json } = await ask("evaluate", "figures", "--claims", path, "--json");
    expect(json).toMatchObject({ claims: 5, malformedRows: [] });
    expect((json["contradictions"] as Row[])[0]).toMatchObject({ refuted: "B" });
  });

  test("malformed rows are named with line, column and reason; the rest is used", async () => {
    const bad = [
      statement("E", "many"),
      statement("A", "1"),
      "F,too,short",
      statement("G", "5").replace("2031-11-03", "3.11."),
      statement("H", "5").replace("exact", "sort of"),
      statement("", "5"),
    ];
    const path = await file("bad.csv", [...claims, ...bad].join("\n"));
    const { json, notes } = await ask("evaluate", "figures", "--claims", path, "--json");
    const rows = json["malformedRows"] as { line: number; column: string; code: string }[];
    expect(rows.map(({ line, code }) => `${line} ${code}`)).toEqual([
      "7 value-unreadable",
      "8 id-repeated",
      "9 cell-count",
      "10 day-unreadable",
      "11 qualifier-unknown",
      "12 id-missing",
    ]);
    expect(notes.join("\n")).toContain("line 7, column value_low");
    expect(json["claims"]).toBe(5);
  });

  test.each([
    ["12-15", [12, 15]],
    ["12,000–15,000", [12_000, 15_000]],
    ["98 000", [98_000]],
    ["100'000", [100_000]],
    ["1.234,56", [1234.56]],
    ["1,234.56", [1234.56]],
    ["1.5 million", [1_500_000]],
    ["zigtausende", [10_000, 100_000]],
    ["5000+", [5000, Infinity]],
    ["<5000", [0, 5000]],
    ["unknown", []],
    ["k. A.", []],
  ])("a value cell %j is read as written", async (cell, [low, high = low]) => {
    const wanted = { id: "A", qualifier: "", value: `"${cell}"`, period_start: "03.11.2031" };
    const other = { ...wanted, id: "B", qualifier: "exact", value: String((low ?? 0) * 40 + 7) };
    const fixed = "Georgia,in,person-crossings,5.11.2031";
    const row = (cells: object, said: string) => [...Object.values(cells), fixed, said].join();
    const head = `${Object.keys(wanted).join()},place,direction,unit,periodEnd,saidBy`;
    const path = await file("cells.csv", [head, row(wanted, "X"), row(other, "Y")].join("\n"));
    const { json } = await ask("evaluate", "figures", "--claims", path, "--json");
    expect(json).toMatchObject({ claims: 2, malformedRows: [] });
    const [residual] = json["residuals"] as { stated: number }[];
    if (low === undefined) expect(residual).toBeUndefined();
    else if (cell.includes("5000") || cell === "zigtausende") expect(residual).toBeDefined();
    else expect(residual?.stated).toBe((low + high!) / 2);
  });

  test.each(["15-12", "5-6-7", "-5", "many", "12 or so cars", "2031-11-03"])(
    "a value cell %j is no number and says so",
    async (cell) => {
      const path = await file("no-number.csv", [...claims, statement("E", cell)].join("\n"));
      const { json } = await ask("evaluate", "figures", "--claims", path, "--json");
      expect(json["malformedRows"]).toMatchObject([{ line: 7, code: "value-unreadable" }]);
    },
  );

  test.each([
    ["", { refuted: null, reason: "speaker-lowers-total", residual: 58_903 - 71_480 }],
    [
      "corrected figure",
      { refuted: "A", reason: "corrected-by-speaker", residual: 71_480 - 58_903 },
    ],
  ])("a speaker's running total falls, with the note %j", async (note, found) => {
    const later = statement("Z", "58903")
      .replaceAll("2031-11-05,2031-11-06,", "2031-11-07,2031-11-08,")
      .concat(note);
    const path = await file("falls.csv", [header, statement("A", "71480"), later].join("\n"));
    const { json } = await ask("evaluate", "figures", "--claims", path, "--json");
    expect(json["contradictions"]).toMatchObject([found]);
  });

  test("a file without the columns is refused", async () => {
    const path = await file("no.csv", "id,place\nA,Georgia\n");
    const { notes, exitCode } = await ask("evaluate", "figures", "--claims", path);
    expect(exitCode).not.toBe(0);
    expect(notes.join("\n")).toContain("direction, unit, value_low");
  });
});

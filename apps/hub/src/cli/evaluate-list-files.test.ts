import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { run } from "./main.ts";

let folder: string;
const printed: string[] = [];
const noted: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "caravanserai-lists-"));
  vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => void noted.push(line));
});

afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function screen(list: string, queries: string, ...more: string[]) {
  printed.length = 0;
  noted.length = 0;
  process.exitCode = 0;
  await run(["evaluate", "list", "--list", list, "--queries", queries, "--json", ...more]);
  const json = JSON.parse(printed[0] ?? "{}") as Record<string, unknown>;
  return { json, notes: [...noted], exitCode: process.exitCode };
}

const empty = "-0- ";

function ofacRow(cells: { id: number; name: string; kind: string; remarks?: string }): string {
  const { id, name, kind, remarks = empty } = cells;
  const vessel = Array(8).fill(empty).join(",");
  const quoted = remarks === empty ? empty : `"${remarks}"`;
  return `${id},"${name}",${kind === empty ? empty : `"${kind}"`},"TEST",${vessel.slice(0, -5)},${quoted}`;
}

const sdn = [
  ofacRow({ id: 9001, name: "FICTIONAL HARBOUR LTD.", kind: empty }),
  ofacRow({
    id: 9002,
    name: "TOKHTAROV, Ruslan Olegovich",
    kind: "individual",
    remarks: "DOB 15 Mar 1962; alt. DOB 1963; POB Nowhere; Gender Male.",
  }),
  ofacRow({ id: 9003, name: "RUSLAN TOKHTAROV", kind: "vessel" }),
  ofacRow({ id: 9004, name: "HARRAN, Yusuf", kind: "individual", remarks: "DOB circa 1960." }),
  "\u001a",
].join("\r\n");

const queries = [
  "person;born;sex;entry",
  "Руслан Тохтаров;15.03.1962;m;9002",
  "Yousef el-Haran;1961;m;9004",
  "Ruslan Takhtarau;15.03.1962;m;9002",
  "Mira Solberg;02.01.1990;f;",
  "Ruslana Tokhtarova;15.03.1999;f;",
].join("\n");
const mapped = ["--map", "name=person,birth=born,sex=sex", "--truth", "entry"];

describe("evaluate list", () => {
  test("reads OFAC's files: people only, aliases beside the list, the mark at the end", async () => {
    const list = await file("SDN.CSV", sdn);
    const alt = await file("ALT.CSV", `9004,1,"aka","AL-KHAYYAT, Yusif",${empty}\r\n\u001a`);
    const asked = await file("q.csv", `${queries}\nKhayat Yusef;1960;m;9004\n`);
    const { json, notes } = await screen(list, asked, ...mapped);
    expect(json).toMatchObject({ queries: 6, recall: 1, alertsPer1000: 0, malformedRows: 0 });
    expect(json).toMatchObject({ listEntries: 2, listOthers: 2, listedQueries: 4 });
    expect(notes).toEqual([`${alt}: alternative names, found beside the list`]);
  });

  test("reads OFAC's consolidated list with its own companion", async () => {
    const list = await file("cons_prim.csv", sdn);
    await file("CONS_ALT.CSV", `9004,1,"aka","AL-KHAYYAT, Yusif",${empty}`);
    const asked = await file("q.csv", "name,dob,truth\nKhayat Yusef,1960,yes\n");
    const { json } = await screen(list, asked, "--truth", "truth");
    expect(json).toMatchObject({ recall: 1, listEntries: 2 });
  });

  test("reads the UN's XML, by reference or number, and names people that it cannot", async () => {
    const xml = `<?xml version="1.0" encoding="utf-8"?>
<CONSOLIDATED_LIST dateGenerated="2022-09-01T00:00:00"><INDIVIDUALS>
<INDIVIDUAL><DATAID>6900001</DATAID><FIRST_NAME>RUSLAN</FIRST_NAME>
<SECOND_NAME>TOKHTAROV</SECOND_NAME><REFERENCE_NUMBER>QDi.901</REFERENCE_NUMBER>
<GENDER>Male</GENDER><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE>
<DATE>1962-03-15</DATE></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>
<INDIVIDUAL><DATAID>6900002</DATAID><FIRST_NAME>YUSUF</FIRST_NAME>
<SECOND_NAME>HARRAN</SECOND_NAME><REFERENCE_NUMBER>QDi.902</REFERENCE_NUMBER>
<NAME_ORIGINAL_SCRIPT>يوسف حران</NAME_ORIGINAL_SCRIPT>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1961</YEAR>
</INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>
<INDIVIDUAL><DATAID>6900003</DATAID><FIRST_NAME></FIRST_NAME></INDIVIDUAL>
</INDIVIDUALS><ENTITIES><ENTITY><FIRST_NAME>RUSLAN TOKHTAROV</FIRST_NAME></ENTITY></ENTITIES>
</CONSOLIDATED_LIST>`;
    const list = await file("consolidated.xml", xml);
    const asked = await file(
      "q.csv",
      "name,dob,truth\nТохтаров Руслан,1962-03-15,QDi.901\nيوسف حران,1962,6900002\nMira Solberg,1990,\n",
    );
    const { json, notes } = await screen(list, asked, "--truth", "truth");
    expect(json).toMatchObject({ queries: 3, recall: 1, alertsPer1000: 0, listOthers: 1 });
    expect(notes).toEqual([`${list}:12: left out, a needed value is empty`]);
  });

  test("reads OpenSanctions' simple targets and a list of names alone", async () => {
    const targets = await file(
      "targets.simple.csv",
      "id,schema,name,aliases,birth_date,countries\n" +
        'NK-1,Person,Ruslan Tokhtarov,"Руслан Тохтаров;R. Tochtarow",1962-03-15;1963,ru\n' +
        "NK-2,Vessel,Ruslan Tokhtarov,,,ru\n",
    );
    const asked = await file("q.csv", "name,dob,truth\nTohtarov Ruslan,15/3/1962,NK-1\n");
    expect((await screen(targets, asked, "--truth", "truth")).json).toMatchObject({ recall: 1 });
    const plain = await file("plain.csv", "names\nRuslan Tokhtarov\nYusuf Harran\n");
    const { json } = await screen(plain, asked, "--map", "name=name");
    expect(json).toMatchObject({ listEntries: 2, recall: null });
  });

  test("names queries without a name, unread birth dates and truths that no entry has", async () => {
    const list = await file("list.csv", "id,name,dob\nL1,Ruslan Tokhtarov,1962-03-15\n");
    const rows = ["name,dob,truth", ",1962-03-15,L1", "Ruslan Tokhtarov,soon,L1", "Mira,1990,L9"];
    const asked = await file("q.csv", rows.join("\n"));
    const { json, notes, exitCode } = await screen(list, asked, "--truth", "truth");
    expect(json).toMatchObject({ queries: 2, recall: 0.5, malformedRows: 3 });
    expect(json["malformed"]).toEqual(
      [
        { line: 2, code: "empty-value" },
        { line: 3, code: "birth-unread" },
        { line: 4, code: "entry-unknown" },
      ].map((row) => expect.objectContaining({ file: asked, ...row }) as unknown),
    );
    expect(notes).toHaveLength(3);
    expect(exitCode).toBe(0);
  });

  test.each([
    ["colour,size\nred,1\n", 1, "no column of names"],
    ["<html><body>Not found</body></html>", 1, "has no people"],
    ["id,schema,name\n1,Company,Fictional Trading\n", 1, "has no people"],
  ])("refuses a list of nobody: %j", async (content, code, reason) => {
    const list = await file("list.txt", content);
    const asked = await file("q.csv", "name\nMira Solberg\n");
    const { json, exitCode } = await screen(list, asked);
    expect(exitCode).toBe(code);
    expect(String(json["error"])).toContain(reason);
  });
});

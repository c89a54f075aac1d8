import { describe, expect, test } from "vitest";
import { parseList } from "./parse-list.ts";

function person(inner: string): string {
  return `<INDIVIDUAL><DATAID>7</DATAID>${inner}</INDIVIDUAL>`;
}

function list(inner: string, prolog = '<?xml version="1.0"?>'): string {
  return `${prolog}\n<CONSOLIDATED_LIST><INDIVIDUALS>\n${inner}\n</INDIVIDUALS></CONSOLIDATED_LIST>`;
}

const harran = "<FIRST_NAME>YUSUF</FIRST_NAME><SECOND_NAME>HARRAN</SECOND_NAME>";

function namesIn(text: string): string[] {
  return parseList(text).entries.flatMap(({ names }) => names.map((name) => name.text));
}

describe("an awkward XML list", () => {
  test.each([
    ["nothing", ""],
    ["a declaration alone", '<?xml version="1.0"?>'],
    ["a page about an error", "<!DOCTYPE html><html><body><h1>502</h1></body></html>"],
    ["no people", list("")],
    ["an unfinished tag", '<?xml version="1.0"?><CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL'],
  ])("of %s has no entry", (_what, text) => {
    expect(parseList(text).entries).toEqual([]);
  });

  test("cut in the middle keeps whom it holds, and names the line of the last one", () => {
    const cut = `${list(`${person(harran)}\n${person(harran)}`).slice(0, -80)}`;
    expect(parseList(cut)).toMatchObject({
      entries: [{ id: "7" }],
      malformed: [{ line: 4, code: "element-open" }],
    });
  });

  test("with entities of its own is read without them, and says so", () => {
    const bomb = [
      '<?xml version="1.0"?>',
      "<!DOCTYPE list [",
      '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">',
      '<!ENTITY file SYSTEM "file:///etc/passwd">]>',
    ].join("\n");
    const text = list(person(`<FIRST_NAME>YUSUF &c;&file;</FIRST_NAME>`), bomb);
    expect(parseList(text).malformed).toEqual([{ line: 2, code: "entity-declared" }]);
    expect(namesIn(text)).toEqual(["YUSUF"]);
  });

  test("with a plain document type is a list like any", () => {
    const text = list(person(harran), '<?xml version="1.0"?><!DOCTYPE LIST SYSTEM "list.dtd">');
    expect(parseList(text)).toMatchObject({ entries: [{ id: "7" }], malformed: [] });
  });

  test("has no one in its comments, and character data is text", () => {
    const inner = "<FIRST_NAME><![CDATA[A <b> & C]]></FIRST_NAME>";
    const text = list(`<!-- ${person(harran)}\n-->${person(inner)}<!-- never closed`);
    expect(namesIn(text)).toEqual(["A <b> & C"]);
  });

  test("names the line of a person without a name, in spite of comments", () => {
    const text = list(`<!-- one\ntwo -->\n${person("<FIRST_NAME/>")}\n${person(harran)}`);
    expect(parseList(text)).toMatchObject({
      entries: [{ id: "7" }],
      malformed: [{ line: 5, code: "empty-value" }],
    });
  });

  test("may declare another encoding than it has, and elements with attributes", () => {
    const prolog = '<?xml version="1.0" encoding="KOI8-R"?>';
    const text = list('<INDIVIDUAL id="1"><FIRST_NAME>ЮСУФ</FIRST_NAME></INDIVIDUAL>', prolog);
    expect(namesIn(text)).toEqual(["ЮСУФ"]);
  });

  test("gives several births and spans, and takes aliases of low quality for weak", () => {
    const date = (inner: string) => `<INDIVIDUAL_DATE_OF_BIRTH>${inner}</INDIVIDUAL_DATE_OF_BIRTH>`;
    const alias = (quality: string, name: string) =>
      `<INDIVIDUAL_ALIAS><QUALITY>${quality}</QUALITY><ALIAS_NAME>${name}</ALIAS_NAME></INDIVIDUAL_ALIAS>`;
    const dates = [
      "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1965-04-02</DATE>",
      "<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1960</YEAR>",
      "<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1972</FROM_YEAR><TO_YEAR>1970</TO_YEAR>",
      "<DATE>1965-02-31</DATE>",
      "<YEAR>unknown</YEAR>",
      "",
    ];
    const aliases =
      alias("Low", "The Carpenter") + alias("Good", "Yousef Haran") + alias("a.k.a.", "");
    const [entry] = parseList(list(person(harran + aliases + dates.map(date).join("")))).entries;
    expect(entry?.births).toEqual([
      { precision: "day", year: 1965, month: 4, day: 2 },
      { precision: "band", year: 1958, lastYear: 1962 },
      { precision: "band", year: 1970, lastYear: 1972 },
      { precision: "year", year: 1965 },
    ]);
    expect(entry?.names.map(({ isWeak }) => isWeak)).toEqual([false, true, false]);
  });

  // Each took minutes or more when the whole rest was read again for every piece.
  test.each([
    ["openings without an end", "<INDIVIDUAL>".repeat(100_000), 100_000],
    ["openings with one end", "<INDIVIDUAL>".repeat(100_000) + "</INDIVIDUAL>", 100_000],
    ["attributes", '<INDIVIDUAL a="1"><DATAID>1</DATAID></INDIVIDUAL>'.repeat(30_000), 30_000],
    ["comments never closed", "<!--".repeat(400_000), 0],
    ["character data never closed", "<![CDATA[".repeat(200_000), 0],
    ["declarations", "<!DOCTYPE a [".repeat(100_000), 1],
    ["lists never closed", `<sdnEntry>${"<akaList>".repeat(100_000)}</sdnEntry>`, 0],
    ["a date of blanks", person(`${harran}<DATE>1${" ".repeat(400_000)}2</DATE>`), 0],
    ["one long name", person(`<FIRST_NAME>${"a-".repeat(500_000)}</FIRST_NAME>`), 0],
    ["ends alone", "</INDIVIDUAL>".repeat(200_000), 0],
  ])("of 1 MB and more is read at once: %s", (_what, inner, flaws) => {
    expect(parseList(list(inner)).malformed).toHaveLength(flaws);
  });
});

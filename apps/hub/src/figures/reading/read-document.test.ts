import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";
import { documentBytesMaxOf, readDocument } from "./read-document.ts";
import { largePdf, pdfOf } from "./testing/pdf-of.ts";

const russian = "В субботу в Грузию въехали 8 572 человека, сообщила пограничная служба страны.";
const german = "Über die Grenze kamen am Samstag rund 8.572 Männer und Frauen, hieß es später.";

/** Bytes of a Cyrillic text in a table of one byte a letter, found by trying all bytes. */
function inTable(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => byteOf.get(letter) ?? 63);
}

function wide(text: string, isBigEndian: boolean, hasMark: boolean): Uint8Array {
  const bytes = Buffer.from(hasMark ? `\ufeff${text}` : text, "utf16le");
  return isBigEndian ? bytes.swap16() : bytes;
}

describe("encodings", () => {
  test.each([
    ["windows-1251", inTable(russian, "windows-1251"), russian],
    ["KOI8-R", inTable(russian, "koi8-r"), russian],
    ["IBM 866", inTable(russian, "ibm866"), russian],
    ["windows-1252", inTable(german, "windows-1252"), german],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${russian}`), russian],
    ["UTF-16 little-endian", wide(russian, false, true), russian],
    ["UTF-16 big-endian", wide(german, true, true), german],
    ["UTF-16 Cyrillic without a mark", wide(russian, false, false), russian],
    ["UTF-16 Latin without a mark", wide(german, true, false), german],
  ])("%s", (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  test("what a page states wins over a guess, and one broken byte makes no other table", () => {
    const page = `<html><head><meta charset="koi8-r"></head><p>${russian}</p>`;
    expect(decodeText(inTable(page, "koi8-r"))).toContain(russian);
    const broken = Buffer.concat([Buffer.from(russian.repeat(20)), Buffer.from([0xff])]);
    expect(decodeText(broken)).toContain(russian);
  });
});

describe("pages", () => {
  test("the text of a page without scripts, navigation and forms, with its day", async () => {
    const page = `<html><head><title>x</title><meta property="article:published_time"
      content="2034-05-04T09:00:00+06:00"><style>p { color: red }</style></head><body>
      <nav>12,000 readers online</nav><script>var n = "45,000 people entered";</script>
      <h1>Border</h1><p>Some 7,300&nbsp;people <b>entered</b> Georgia &amp; stayed.</p>
      <table><tr><td>Entries</td><td>7300</td></tr></table><aside>99 offers</aside></body></html>`;
    const read = await readDocument(Buffer.from(page), { name: "report.HTML" });
    expect(read).toMatchObject({ kind: "text", format: "html", publishedOn: "2034-05-04" });
    const text = read.kind === "text" ? read.text : "";
    expect(text).toContain("Some 7,300\u00a0people entered Georgia & stayed.");
    for (const hidden of ["12,000", "45,000", "99", "color"]) expect(text).not.toContain(hidden);
  });
});

describe("PDF", () => {
  test("its pages as text", async () => {
    const read = await readDocument(pdfOf(["Some 7,300 people entered Georgia.", "Page two."]), {
      name: "report.pdf",
    });
    expect(read).toMatchObject({ kind: "text", format: "pdf" });
    expect(read.kind === "text" && read.text).toBe(
      "Some 7,300 people entered Georgia.\n\nPage two.",
    );
  });

  test("50 MiB with pictures are read, more than the limit is said before it is read", async () => {
    const large = largePdf("Some 7,300 people entered Georgia.", 50 * 2 ** 20);
    expect(await readDocument(large, { name: "large.pdf" })).toMatchObject({
      text: "Some 7,300 people entered Georgia.",
    });
    const bytesMax = documentBytesMaxOf("large.pdf");
    const huge = new Uint8Array(bytesMax + 1);
    huge.set(Buffer.from("%PDF-1.4\n"));
    expect(await readDocument(huge, { name: "huge.pdf" })).toMatchObject({ kind: "too-large" });
  });

  test("a scan, a damaged one and one of too many pages say what they are", async () => {
    const name = "report.pdf";
    expect(await readDocument(pdfOf([""]), { name })).toEqual({ kind: "no-text" });
    const damaged = Buffer.from("%PDF-1.7\nnothing of it");
    expect(await readDocument(damaged, { name })).toEqual({
      kind: "unreadable",
      reason: "damaged",
    });
    const many = pdfOf(Array.from({ length: 201 }, () => "page"));
    expect(await readDocument(many, { name })).toMatchObject({
      kind: "too-many-pages",
      pages: 201,
    });
  });
});

test.each(["a.txt", "a.html", "a.csv"])("an empty %s has no text", async (name) => {
  expect(await readDocument(new Uint8Array(), { name })).toEqual({ kind: "no-text" });
  expect(await readDocument(Buffer.from(" \n\t "), { name })).toEqual({ kind: "no-text" });
});

test("a program is no text", async () => {
  const bytes = Uint8Array.from({ length: 600 }, (_, at) => (at * 37) % 256);
  expect(await readDocument(bytes, { name: "a.txt" })).toMatchObject({ kind: "unreadable" });
});

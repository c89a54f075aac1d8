import type { DocumentFormat, DocumentRefusal, DocumentText } from "./document-text.ts";
import { htmlText } from "./html-text.ts";
import { pdfText } from "./pdf-text.ts";

/** A report is a few pages. What is larger is a collection, and is read in parts. */
const documentBytesMax: Readonly<Record<DocumentFormat, number>> = {
  text: 5 * 2 ** 20,
  csv: 5 * 2 ** 20,
  html: 10 * 2 ** 20,
  pdf: 25 * 2 ** 20,
};

function formatOf(name: string, bytes: Uint8Array): DocumentFormat {
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46) {
    return "pdf";
  }
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (ending === "pdf") return "pdf";
  if (ending === "html" || ending === "htm" || ending === "xhtml") return "html";
  return ending === "csv" || ending === "tsv" ? "csv" : "text";
}

/** Limit for a file before its bytes are read. */
export function documentBytesMaxOf(name: string): number {
  return documentBytesMax[formatOf(name, new Uint8Array())];
}

/** Text in the encoding that its byte order mark, or else its bytes, show. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  // Every other byte of Latin text is zero in UTF-16; without a mark only this shows it.
  const head = bytes.subarray(0, 400);
  const zerosAt = (rest: number) => head.filter((byte, at) => byte === 0 && at % 2 === rest).length;
  if (zerosAt(1) > head.length / 8 && zerosAt(0) === 0) {
    return new TextDecoder("utf-16le").decode(bytes);
  }
  if (zerosAt(0) > head.length / 8 && zerosAt(1) === 0) {
    return new TextDecoder("utf-16be").decode(bytes);
  }
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!text.includes("\ufffd")) return text;
  // Old Russian files are windows-1251, old German ones windows-1252.
  const cyrillic = new TextDecoder("windows-1251").decode(bytes);
  const isCyrillic = (cyrillic.match(/[а-я]{3}/g)?.length ?? 0) > cyrillic.length / 40;
  return isCyrillic ? cyrillic : new TextDecoder("windows-1252").decode(bytes);
}

/** Turns a .txt, .html, .pdf or .csv report into text. */
export async function readDocument(
  bytes: Uint8Array,
  { name }: { readonly name: string },
): Promise<DocumentText | DocumentRefusal> {
  const format = formatOf(name, bytes);
  const bytesMax = documentBytesMax[format];
  if (bytes.length > bytesMax) return { kind: "too-large", bytes: bytes.length, bytesMax };
  if (format === "pdf") return pdfText(bytes);
  const decoded = decode(bytes);
  if (decoded.includes("\0")) return { kind: "unreadable", reason: "not-a-text" };
  if (format !== "html") {
    if (decoded.trim() === "") return { kind: "no-text" };
    return { kind: "text", format, text: decoded, publishedOn: null };
  }
  const { text, publishedOn } = htmlText(decoded);
  return text === "" ? { kind: "no-text" } : { kind: "text", format, text, publishedOn };
}

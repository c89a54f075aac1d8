import { decodeText } from "./decode-text.ts";
import type { DocumentFormat, DocumentRefusal, DocumentText } from "./document-text.ts";
import { htmlText } from "./html-text.ts";
import { pdfText } from "./pdf-text.ts";

/**
 * A report is a few pages. What is larger is a collection, and is read in parts; a PDF may be large
 * by its pictures alone.
 */
const documentBytesMax: Readonly<Record<DocumentFormat, number>> = {
  text: 5 * 2 ** 20,
  csv: 5 * 2 ** 20,
  html: 10 * 2 ** 20,
  pdf: 64 * 2 ** 20,
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

/** Turns a .txt, .html, .pdf or .csv report into text. */
export async function readDocument(
  bytes: Uint8Array,
  { name }: { readonly name: string },
): Promise<DocumentText | DocumentRefusal> {
  const format = formatOf(name, bytes);
  const bytesMax = documentBytesMax[format];
  if (bytes.length > bytesMax) return { kind: "too-large", bytes: bytes.length, bytesMax };
  if (format === "pdf") return pdfText(bytes);
  const decoded = decodeText(bytes);
  if (decoded.includes("\0")) return { kind: "unreadable", reason: "not-a-text" };
  if (format !== "html") {
    if (decoded.trim() === "") return { kind: "no-text" };
    return { kind: "text", format, text: decoded, publishedOn: null };
  }
  const { text, publishedOn } = htmlText(decoded);
  return text === "" ? { kind: "no-text" } : { kind: "text", format, text, publishedOn };
}

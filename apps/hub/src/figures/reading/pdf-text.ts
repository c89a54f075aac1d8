import type { DocumentRefusal, DocumentText } from "./document-text.ts";

/** Pages that are read; a press report has one, a situation report twenty. */
const pagesMax = 200;

function isEncrypted(cause: unknown): boolean {
  return cause instanceof Error && cause.name === "PasswordException";
}

/** Text of a PDF, page after page. A scan without text is said to be one. */
export async function pdfText(bytes: Uint8Array): Promise<DocumentText | DocumentRefusal> {
  // The PDF reader is large and needed by few commands.
  const { extractText, getDocumentProxy } = await import("unpdf");
  try {
    // The reader takes the buffer over; a copy keeps the caller's bytes whole.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages > pagesMax) {
      return { kind: "too-many-pages", pages: document.numPages, pagesMax };
    }
    const { text } = await extractText(document, { mergePages: false });
    const joined = text.join("\n\n").replaceAll("\0", "").trim();
    if (joined === "") return { kind: "no-text" };
    return { kind: "text", format: "pdf", text: joined, publishedOn: null };
  } catch (cause) {
    return { kind: "unreadable", reason: isEncrypted(cause) ? "encrypted" : "damaged" };
  }
}

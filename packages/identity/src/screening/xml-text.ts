/** A list's XML as `parseList` reads it: without what is no element. */
interface XmlText {
  readonly text: string;
  /** Where the file declares entities of its own; they are not followed. */
  readonly declaresAt: number | undefined;
}

/** Nothing but its line breaks, so that line numbers stay. */
function blanked(text: string): string {
  return text.replace(/[^\n]+/g, " ");
}

/** The text of character data, in which nothing is an element or an entity. */
function plainOf(section: string): string {
  const inner = section.slice(cdataOpen.length, -cdataClose.length);
  return inner.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const cdataOpen = "<![CDATA[";
const cdataClose = "]]>";

interface Section {
  readonly open: string;
  readonly close: string;
  readonly replaced: (section: string) => string;
}

const sections: readonly Section[] = [
  { open: "<!--", close: "-->", replaced: blanked },
  { open: cdataOpen, close: cdataClose, replaced: plainOf },
];

/** Comments left out, character data laid open; one that never ends is left as it stands. */
function withoutSections(xml: string): string {
  const pieces: string[] = [];
  const closed = new Set(sections);
  let from = 0;
  for (let start = xml.indexOf("<!"); start >= 0; start = xml.indexOf("<!", from)) {
    const section = sections.find((one) => closed.has(one) && xml.startsWith(one.open, start));
    const end = section === undefined ? -1 : xml.indexOf(section.close, start + 4);
    if (section === undefined || end < 0) {
      // Looked for once: a file may be full of openings.
      if (section !== undefined) closed.delete(section);
      pieces.push(xml.slice(from, start + 2));
      from = start + 2;
      continue;
    }
    const past = end + section.close.length;
    pieces.push(xml.slice(from, start), section.replaced(xml.slice(start, past)));
    from = past;
  }
  return pieces.length === 0 ? xml : pieces.join("") + xml.slice(from);
}

/**
 * Lays a list's XML open for `findElements`. A document type is read over: entities that a file
 * declares for itself name other files or grow without end, and no published list has any.
 */
export function openXml(xml: string): XmlText {
  const text = withoutSections(xml);
  const start = text.indexOf("<!DOCTYPE");
  if (start < 0) return { text, declaresAt: undefined };
  const simpleEnd = text.indexOf(">", start);
  const subset = text.indexOf("[", start);
  const isSimple = simpleEnd >= 0 && (subset < 0 || simpleEnd < subset);
  const subsetEnd = isSimple ? simpleEnd : text.indexOf("]", subset);
  const end = subsetEnd < 0 ? text.length : Math.max(text.indexOf(">", subsetEnd), subsetEnd) + 1;
  const rest = text.slice(0, start) + blanked(text.slice(start, end)) + text.slice(end);
  return { text: rest, declaresAt: isSimple ? undefined : start };
}

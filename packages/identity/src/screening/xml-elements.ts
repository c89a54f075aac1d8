const namedEntities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function codePointText(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

function decodeEntities(text: string): string {
  return (
    text
      .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => codePointText(Number.parseInt(hex, 16)))
      .replace(/&#(\d{1,7});/g, (_, code: string) => codePointText(Number(code)))
      // An entity of the file's own making is no part of a name.
      .replace(/&(\w{1,64});/g, (_, name: string) => namedEntities[name] ?? " ")
      .trim()
  );
}

interface Element {
  readonly inner: string;
  readonly at: number;
}

/** An element that is opened and never closed. */
interface OpenElement {
  readonly openAt: number;
}

/** Where a text stands next: asked from places that only grow, it reads the whole just once. */
function nextFinder(xml: string, wanted: string, isWanted: (at: number) => boolean) {
  let known = -1;
  return (from: number): number => {
    if (known >= from) return known;
    known = xml.indexOf(wanted, from);
    while (known >= 0 && !isWanted(known)) known = xml.indexOf(wanted, known + wanted.length);
    if (known < 0) known = Number.POSITIVE_INFINITY;
    return known;
  };
}

/** All elements of this name; the lists nest none of them in itself. */
export function findElements(xml: string, name: string): readonly (Element | OpenElement)[] {
  const found: (Element | OpenElement)[] = [];
  const open = `<${name}`;
  const close = `</${name}>`;
  const nextOpen = nextFinder(xml, open, (at) => /[\s>/]/.test(xml[at + open.length] ?? ""));
  const nextClose = nextFinder(xml, close, () => true);
  for (let start = nextOpen(0); start < xml.length;) {
    const openEnd = xml.indexOf(">", start);
    if (openEnd < 0) return [...found, { openAt: start }];
    const next = nextOpen(openEnd);
    if (xml[openEnd - 1] !== "/") {
      const end = nextClose(openEnd);
      if (end > next || end > xml.length) found.push({ openAt: start });
      else found.push({ inner: xml.slice(openEnd + 1, end), at: start });
    }
    start = next;
  }
  return found;
}

/** The content of all elements of this name that are closed. */
export function elements(xml: string, name: string): string[] {
  return findElements(xml, name).flatMap((one) => ("inner" in one ? [one.inner] : []));
}

/** The text of the first element of this name; empty when there is none. */
export function firstText(xml: string, name: string): string {
  return decodeEntities(elements(xml, name)[0] ?? "");
}

/** Lines are counted once, from one element to the next. */
export function lineCounter(xml: string): (at: number) => number {
  let [line, next] = [1, xml.indexOf("\n")];
  return (at) => {
    while (next >= 0 && next < at) {
      line++;
      next = xml.indexOf("\n", next + 1);
    }
    return line;
  };
}

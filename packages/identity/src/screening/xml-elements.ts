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
  return text
    .replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/, "$1")
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => codePointText(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => codePointText(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => namedEntities[name] ?? "")
    .trim();
}

interface Element {
  readonly inner: string;
  readonly at: number;
}

/** An element that is opened and never closed. */
interface OpenElement {
  readonly openAt: number;
}

/** All elements of this name; the lists nest none of them in itself. */
export function findElements(xml: string, name: string): readonly (Element | OpenElement)[] {
  const found: (Element | OpenElement)[] = [];
  const open = `<${name}`;
  const close = `</${name}>`;
  let from = 0;
  for (;;) {
    const start = xml.indexOf(open, from);
    if (start < 0) return found;
    const openEnd = xml.indexOf(">", start);
    if (openEnd < 0) return [...found, { openAt: start }];
    from = openEnd + 1;
    if (!/[\s>/]/.test(xml[start + open.length]!)) continue;
    if (xml[openEnd - 1] === "/") continue;
    const end = xml.indexOf(close, from);
    const next = xml.indexOf(`${open}>`, from);
    if (end < 0) return [...found, { openAt: start }];
    if (next >= 0 && next < end) {
      found.push({ openAt: start });
      from = next;
      continue;
    }
    found.push({ inner: xml.slice(from, end), at: start });
    from = end + close.length;
  }
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
  let [line, from] = [1, 0];
  return (at) => {
    for (let next = xml.indexOf("\n", from); next >= 0 && next < at;) {
      line++;
      from = next + 1;
      next = xml.indexOf("\n", from);
    }
    return line;
  };
}

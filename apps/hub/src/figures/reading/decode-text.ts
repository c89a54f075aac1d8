/** Characters by which an encoding without a mark is told. */
const probedCharactersMax = 20_000;

const russian = ["windows-1251", "koi8-r", "ibm866"];

/** Russian words are small letters in a row; a wrong table makes capitals and signs of them. */
function russianShare(text: string): number {
  const words = text.match(/(?<!\p{L})[А-ЯЁ]?[а-яё]{2,}(?!\p{L})/gu) ?? [];
  return words.reduce((sum, word) => sum + word.length, 0) / Math.max(1, text.length);
}

/** Old Russian files are in one of three tables, old German ones in windows-1252. */
function oldText(bytes: Uint8Array): string {
  const probe = bytes.subarray(0, probedCharactersMax);
  const shares = russian.map((name) => russianShare(new TextDecoder(name).decode(probe)));
  const best = Math.max(...shares);
  const encoding = best > 0.15 ? russian[shares.indexOf(best)]! : "windows-1252";
  return new TextDecoder(encoding).decode(bytes);
}

/** UTF-16 without a mark: every other byte of Latin text is zero, of Cyrillic text 4. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const head = bytes.subarray(0, 400);
  const highAt = (rest: number) => head.filter((byte, at) => at % 2 === rest && byte <= 4).length;
  const [even, odd] = [highAt(0), highAt(1)];
  if (head.length < 4 || Math.max(even, odd) < head.length * 0.4) return undefined;
  if (odd > even * 4) return "utf-16le";
  return even > odd * 4 ? "utf-16be" : undefined;
}

/** The encoding that a page states in its head, where it is one we know. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  const stated = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (stated === undefined) return undefined;
  try {
    return new TextDecoder(stated).encoding;
  } catch {
    // An encoding nobody knows says nothing; the bytes themselves do.
    return undefined;
  }
}

/** Text in the encoding that its byte order mark, its own statement or else its bytes show. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const wide = utf16Of(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!text.includes("\ufffd")) return text;
  const stated = statedEncoding(bytes);
  if (stated !== undefined && stated !== "utf-8") return new TextDecoder(stated).decode(bytes);
  // A UTF-8 file with a broken byte or two stays one.
  const broken = text.split("\ufffd").length - 1;
  return broken < text.length / 500 ? text : oldText(bytes);
}

/** Bytes that are looked at to guess; a table shows its letters in its first rows. */
const lookedAtBytes = 1_000_000;

/** Encoding that a byte order mark names. */
export function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark: every other byte of delimiters, digits and Latin letters is zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const looked = Math.min(bytes.length - (bytes.length % 2), 4_096);
  if (looked < 8) return undefined;
  let [even, odd] = [0, 0];
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = looked / 2;
  if (odd > pairs * 0.3 && even === 0) return "utf-16le";
  return even > pairs * 0.3 && odd === 0 ? "utf-16be" : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // As a stream, so that a letter cut at the end of what is looked at is no error.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, lookedAtBytes), {
      stream: true,
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * Cyrillic in windows-1251 comes in runs of bytes above 0xc0, a whole word long; the accented
 * letters of western tables stand alone among plain ones.
 */
function isCyrillic(bytes: Uint8Array): boolean {
  let [alone, inRuns] = [0, 0];
  const end = Math.min(bytes.length, lookedAtBytes);
  for (let at = 0; at < end;) {
    let run = 0;
    while (at + run < end && bytes[at + run]! >= 0xa0) run++;
    if (run >= 3) inRuns += run;
    else alone += run;
    at += Math.max(1, run);
  }
  return inRuns > alone;
}

/** The encoding that the bytes show: UTF-8 where they can be that, else one of Windows'. */
export function guessEncoding(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return wide;
  if (isUtf8(bytes)) return "utf-8";
  return isCyrillic(bytes) ? "windows-1251" : "windows-1252";
}

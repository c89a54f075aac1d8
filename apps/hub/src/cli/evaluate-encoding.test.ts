import { describe, expect, test } from "vitest";
import { guessEncoding, markedEncoding } from "./evaluate-encoding.ts";

const text = "name,born\nРуслан Тохтаров,1962\nMira Solberg,1990\n";

function inWindows1251(letters: string): Uint8Array {
  const codeOf = (code: number) => (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
  return Uint8Array.from([...letters], (letter) => codeOf(letter.codePointAt(0)!));
}

describe("guessEncoding", () => {
  test.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8", Buffer.from("name\nMira\n")],
    ["utf-8", new Uint8Array()],
    ["utf-16le", Buffer.from(text, "utf16le")],
    ["utf-16be", Buffer.from(text, "utf16le").swap16()],
    ["windows-1251", inWindows1251(text)],
    ["windows-1252", Buffer.from("name\nJürgen Müller\nZoë Núñez\n", "latin1")],
  ])("%s", (encoding, bytes) => {
    expect(guessEncoding(bytes)).toBe(encoding);
    if (encoding !== "windows-1251" && encoding !== "windows-1252") {
      const shown = new TextDecoder(encoding).decode(bytes);
      expect([text, "name\nMira\n", ""]).toContain(shown);
    }
  });

  test("is not asked where a mark names the encoding", () => {
    expect(markedEncoding(Buffer.from(`\ufeff${text}`, "utf16le"))).toBe("utf-16le");
    expect(markedEncoding(Buffer.from(`\ufeff${text}`, "utf16le").swap16())).toBe("utf-16be");
    expect(markedEncoding(Buffer.from(text))).toBeUndefined();
  });
});

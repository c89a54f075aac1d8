import { referenceOf } from "@caravanserai/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpretScan } from "./interpret-scan.ts";

const first = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

describe("interpretScan", () => {
  it("waits for the second line of a document that a reader sends line by line", () => {
    const half = interpretScan(first);
    expect(half).toEqual({ kind: "more", lines: [first] });
    expect(interpretScan(second, [first])).toEqual({
      kind: "document",
      mrz: `${first}\n${second}`,
    });
    expect(interpretScan(`${first}\n${second}`).kind).toBe("document");
  });

  it("waits for all three lines of a card", () => {
    const card = [
      "I<UTOD231458907<<<<<<<<<<<<<<<",
      "7408122F1204159UTO<<<<<<<<<<<6",
      "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    ];
    expect(interpretScan(card[0]!)).toEqual({ kind: "more", lines: card.slice(0, 1) });
    expect(interpretScan(card[1]!, card.slice(0, 1))).toEqual({
      kind: "more",
      lines: card.slice(0, 2),
    });
    expect(interpretScan(card[2]!, card.slice(0, 2))).toEqual({
      kind: "document",
      mrz: card.join("\n"),
    });
  });

  it("knows the lines of a reader while the tablet's keyboard is Kazakh", () => {
    const keys = 'ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯБҚ"ӘІҢҒ,.ҮҰ';
    const meant = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<0123456789";
    const typed = (line: string) => [...line].map((key) => keys[meant.indexOf(key)]!).join("");
    const half = interpretScan(typed(first));
    expect(half.kind).toBe("more");
    expect(interpretScan(typed(second).toLowerCase(), [typed(first)]).kind).toBe("document");
  });

  it("forgets a half document when a slip comes instead", () => {
    const reference = referenceOf(7, 3);
    const scan = interpretScan(`CSR1:${reference}:4`, [first]);
    expect(scan).toEqual({ kind: "slip", reference, persons: 4 });
  });

  it("reads references as people type them, and leaves names alone", () => {
    const reference = referenceOf(7, 3);
    const typed = ` ${reference.toLowerCase().replaceAll("-", " ")} `;
    expect(interpretScan(typed)).toEqual({ kind: "slip", reference, persons: null });
    expect(interpretScan("Иванов Пётр")).toEqual({ kind: "text", text: "Иванов Пётр" });
  });

  it("takes whatever is typed without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (typed, before) => {
        expect(["document", "slip", "more", "text"]).toContain(interpretScan(typed, before).kind);
      }),
    );
  });
});

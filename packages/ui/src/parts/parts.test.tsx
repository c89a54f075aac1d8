import { decodeQR } from "qr/decode.js";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LanguageProvider } from "../language/language-provider.tsx";
import { languages, type Language } from "../language/languages.ts";
import { ChoiceTiles, ManyChoiceTiles } from "./choice-tiles.tsx";
import { DemoFrame } from "./demo-frame.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { KeyFigure } from "./key-figure.tsx";
import { QrCode } from "./qr-code.tsx";
import { referenceGroups } from "./reference-number.tsx";
import { SavedWhereStatus } from "./saved-where-status.tsx";
import { SlipSheet, type SlipContent } from "./slip-sheet.tsx";
import { TextField } from "./text-field.tsx";
import { TwinTable } from "./table-twin.tsx";

function drawn(part: React.ReactNode, language: Language = "en"): string {
  return renderToStaticMarkup(
    <LanguageProvider language={language} timeZone="Asia/Almaty">
      {part}
    </LanguageProvider>,
  );
}

const wordsOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const ignore = () => undefined;
const heardAt = "2022-09-24T14:02:00+06:00";

describe("SavedWhereStatus", () => {
  test("says what waits, since when, and when the hub was heard", () => {
    const waiting = (
      <SavedWhereStatus state="waiting" waitingCount={3} oldestMinutes={12} hubHeardAt={heardAt} />
    );
    expect(wordsOf(drawn(waiting))).toBe("3 waiting oldest 12 min · hub heard 14:02 UTC+6");
    expect(wordsOf(drawn(waiting, "ru"))).toBe(
      "3 ждут отправки старейшая 12 мин · связь с центром 14:02 UTC+6",
    );
  });

  test("without a network it still says how much waits", () => {
    const offline = <SavedWhereStatus state="offline" waitingCount={5} oldestMinutes={200} />;
    expect(wordsOf(drawn(offline))).toBe(
      "No network, work goes on 5 waiting · oldest 3 h 20 min · hub not heard yet",
    );
  });

  test("nothing waits: no age is made up", () => {
    const done = (
      <SavedWhereStatus
        state="all-received"
        waitingCount={0}
        oldestMinutes={12}
        hubHeardAt={heardAt}
      />
    );
    expect(wordsOf(drawn(done))).toBe("All received by the hub hub heard 14:02 UTC+6");
  });
});

describe("fields", () => {
  test("an error is tied to its control and the control is marked", () => {
    const markup = drawn(
      <TextField id="name" label="Name" value="" onChange={ignore} error="Enter a name" />,
    );
    expect(markup).toContain('aria-describedby="name-error"');
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain('id="name-error"');
    expect(markup).toContain('spellCheck="false"');
  });

  test("the summary links to the first control of a group of tiles", () => {
    const choices = [
      { value: "car", label: "Car" },
      { value: "bus", label: "Bus" },
    ];
    const tiles = drawn(
      <ChoiceTiles id="mode" label="Mode" choices={choices} value="bus" onChange={ignore} />,
    );
    expect(tiles).toMatch(/<input type="radio" id="mode" name="mode" value="car"\/>/);
    expect(tiles).toMatch(/id="mode-1" name="mode" checked="" value="bus"/);
    const summary = drawn(<ErrorSummary problems={[{ fieldId: "mode", message: "Choose one" }]} />);
    expect(summary).toContain('href="#mode"');
    expect(summary).toContain("One answer needs a look");
    expect(drawn(<ErrorSummary problems={[]} />)).not.toContain("cs-errors");
  });

  test("several tiles may be chosen, in any order", () => {
    const markup = drawn(
      <ManyChoiceTiles
        id="needs"
        label="Needs"
        choices={[
          { value: "doctor", label: "Doctor" },
          { value: "infant", label: "Infant" },
        ]}
        values={["infant", "doctor"]}
        onChange={ignore}
      />,
    );
    expect(markup.match(/checked=""/g)).toHaveLength(2);
  });
});

describe("figures", () => {
  const origin = { asOf: heardAt, source: "crossing tallies", about: "What is counted." };

  test("a key figure carries as-of and source", () => {
    const words = wordsOf(drawn(<KeyFigure label="In" value={98_000} {...origin} />));
    expect(words).toContain("98,000");
    expect(words).toContain("as of 24 Sep, 14:02");
    expect(words).toContain("Source: crossing tallies");
  });

  test("unknown is written as unknown, and staleness in words", () => {
    const stale = <KeyFigure label="In" value={undefined} {...origin} isStale />;
    expect(wordsOf(drawn(stale, "de"))).toContain("unbekannt");
    expect(wordsOf(drawn(stale, "de"))).toContain("nicht aktualisiert seit 24. Sept., 14:02");
  });

  test("the table of a chart has headers in both directions", () => {
    const twin = {
      caption: "Waits",
      columns: [{ label: "Crossing" }, { label: "People", isNumeric: true }],
      rows: [
        ["Zhelkuar", 1200],
        ["Syrym", undefined],
      ],
    };
    const markup = drawn(<TwinTable twin={twin} />);
    expect(markup).toContain('<th scope="col" data-numeric="true">People</th>');
    expect(markup).toContain('<th scope="row">Zhelkuar</th><td data-numeric="true">1,200</td>');
    expect(wordsOf(markup)).toContain("Syrym unknown");
  });
});

describe("DemoFrame", () => {
  test("says DEMO and the demo's own time, and nothing in real use", () => {
    expect(wordsOf(drawn(<DemoFrame demoTime={heardAt}>work</DemoFrame>))).toMatch(
      /^Demo demo time 24 Sep, 14:02 .* work$/,
    );
    const real = drawn(
      <DemoFrame isDemo={false} demoTime={heardAt}>
        work
      </DemoFrame>,
    );
    expect(wordsOf(real)).toBe("work");
  });
});

describe("slips", () => {
  const slip: SlipContent = {
    reference: "KZ7-4Q2M-81",
    qrContent: "caravanserai:KZ74Q2M81",
    standing: "provisional",
    personCount: 3,
    issued: ["24 сент., 14:05", "24 қыр., 14:05"],
  };

  test("speak both languages and say they are provisional", () => {
    const words = wordsOf(
      drawn(<SlipSheet slip={slip} paper="80mm" languages={["ru", "kk"]} />, "en"),
    );
    expect(words).toContain("Предварительно · Алдын ала");
    expect(words).toContain("3 человека · 3 адам");
    expect(words).toContain("Бесплатно.");
    expect(words).toContain("Тегін.");
    expect(words).toContain("KZ7 4Q2M 81");
    expect(words).not.toContain("Образец");
  });

  test("carry a name only when it is asked for", () => {
    const named = { ...slip, name: "Айгуль Примерова", isSpecimen: true };
    for (const paper of ["80mm", "a4"] as const) {
      const sheet = <SlipSheet slip={named} paper={paper} languages={["ru", "en"]} />;
      const words = wordsOf(drawn(sheet));
      expect(words).toContain("Айгуль Примерова");
      expect(words).toContain("Образец · Specimen");
    }
  });

  test("any two languages make a whole slip", () => {
    for (const first of languages) {
      for (const second of languages) {
        const sheet = <SlipSheet slip={slip} paper="a4" languages={[first, second]} />;
        expect(drawn(sheet)).toContain("cs-slip-standing");
      }
    }
  });

  test("references fall into groups to be read aloud", () => {
    expect(referenceGroups("KZ7-4Q2M-81")).toEqual(["KZ7", "4Q2M", "81"]);
    expect(referenceGroups("KZ74Q2M81")).toEqual(["KZ74", "Q2M8", "1"]);
    expect(referenceGroups("")).toEqual([]);
  });
});

/** Paints the one path of the code into pixels, as a camera would see it. */
function photographed(markup: string, scale: number) {
  const edge = Number(/viewBox="0 0 (\d+)/.exec(markup)?.[1]);
  const size = edge * scale;
  const pixels = new Uint8Array(size * size * 4).fill(255);
  for (const [, x, y, width] of markup.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const from = (row * size + Number(x) * scale) * 4;
      pixels.fill(0, from, from + Number(width) * scale * 4);
    }
  }
  for (let index = 3; index < pixels.length; index += 4) pixels[index] = 255;
  return { width: size, height: size, data: pixels };
}

describe("QrCode", () => {
  test.each(["A", "caravanserai:KZ74Q2M81", "Қабылдау ".repeat(12)])("%s reads back", (content) => {
    const markup = drawn(<QrCode content={content} label="Code" />);
    expect(decodeQR(photographed(markup, 4))).toBe(content);
  });

  test("more than a thermal head can print is a bug and throws", () => {
    expect(() => drawn(<QrCode content={"x".repeat(301)} label="Code" />)).toThrow();
    expect(() => drawn(<QrCode content={"Ж".repeat(151)} label="Code" />)).toThrow();
  });
});

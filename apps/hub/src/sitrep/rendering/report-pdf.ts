import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as Pdfmake from "pdfmake";
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { DocumentText, ReportDocument } from "../report-document.ts";
import { chartSvg } from "./chart-svg.ts";
import { georgianFont, withGeorgianLetters } from "./georgian-letters.ts";

const ink = { soft: "#4d495e", line: "#d8ccb6", shell: "#1f2150", lantern: "#f0a92b" };
const pageWidth = 595.28;
const sideMargin = 42;

/**
 * The report as a PDF with its own letters: Latin, Cyrillic with the Kazakh ones, Georgian. The
 * program that draws it is large and seldom needed, so it is loaded with the first report.
 */
export async function reportPdf(document: ReportDocument): Promise<Buffer> {
  const pdfmake = await loadPdfmake();
  return pdfmake.createPdf(definitionOf(document)).getBuffer();
}

let loaded: Promise<typeof Pdfmake> | undefined;

function loadPdfmake(): Promise<typeof Pdfmake> {
  loaded ??= importPdfmake();
  return loaded;
}

async function importPdfmake(): Promise<typeof Pdfmake> {
  const module = (await import("pdfmake")) as unknown as { default: typeof Pdfmake };
  const pdfmake = module.default;
  const require = createRequire(import.meta.url);
  const roboto = join(dirname(require.resolve("pdfmake/package.json")), "fonts", "Roboto");
  const font = (name: string) => join(roboto, `Roboto-${name}.ttf`);
  const notoFile = require.resolve("@fontsource/noto-sans-georgian/package.json");
  const noto = join(dirname(notoFile), "files");
  const georgian = (weight: 400 | 700) =>
    join(noto, `noto-sans-georgian-georgian-${weight}-normal.woff`);
  pdfmake.setFonts({
    Roboto: {
      normal: font("Regular"),
      bold: font("Medium"),
      italics: font("Italic"),
      bolditalics: font("MediumItalic"),
    },
    // Georgian has no slanted letters of its own.
    [georgianFont]: {
      normal: georgian(400),
      bold: georgian(700),
      italics: georgian(400),
      bolditalics: georgian(700),
    },
  });
  // A report holds no address of a picture, and nothing but its letters is read from the disk.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => [roboto, noto].includes(dirname(path)));
  return pdfmake;
}

function definitionOf(document: ReportDocument): TDocumentDefinitions {
  const { title, words, language } = document;
  return {
    info: { title, creator: "Caravanserai" },
    language,
    pageSize: "A4",
    pageMargins: [sideMargin, 40, sideMargin, 46],
    defaultStyle: { font: "Roboto", fontSize: 9.5, lineHeight: 1.2 },
    styles: {
      title: { fontSize: 21, bold: true, color: ink.shell },
      section: { fontSize: 13, bold: true, color: ink.shell, margin: [0, 10, 0, 4] },
      soft: { color: ink.soft },
      small: { color: ink.soft, fontSize: 8 },
      head: { bold: true, color: ink.soft },
    },
    footer: (page, pages) =>
      withGeorgianLetters({
        text: `${title} · ${words.say("page", { page: String(page), pages: String(pages) })}`,
        style: "small",
        margin: [sideMargin, 14, sideMargin, 0],
      }),
    content: withGeorgianLetters<Content[]>([
      { text: title, style: "title", margin: [0, 0, 0, 6] },
      ...document.warnings.map((text) => warning(text)),
      ...document.head.map((text): Content => ({ text, style: "soft" })),
      ...textSection(document.highlights),
      ...figuresSection(document),
      {
        unbreakable: true,
        stack: [
          { text: words.say("section.chart"), style: "section" },
          { svg: chartSvg(document), width: pageWidth - 2 * sideMargin },
          { text: document.chartAbout, style: "small" },
        ],
      },
      ...needsSection(document),
      ...balanceSection(document),
      ...textSection(document.dataNote),
      ...textSection(document.contacts),
    ]),
    pageBreakBefore: (node, nodes) =>
      node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
  };
}

function warning(text: string): Content {
  return {
    table: { widths: ["*"], body: [[{ text, bold: true, fillColor: ink.lantern }]] },
    layout: {
      defaultBorder: false,
      paddingLeft: () => 8,
      paddingRight: () => 8,
      paddingTop: () => 4,
      paddingBottom: () => 3,
    },
    margin: [0, 0, 0, 6],
  };
}

function textSection({ title, paragraphs, notice }: DocumentText): Content[] {
  return [
    { text: title, style: "section", headlineLevel: 1 },
    ...(notice === null ? [] : [{ text: notice, italics: true } as const]),
    ...paragraphs.map((text): Content => ({ text, margin: [0, 0, 0, 3] })),
  ];
}

function figuresSection({ figures, words }: ReportDocument): Content[] {
  const { say } = words;
  const rows = figures.map(({ label, value, change }, index): TableCell[] => [
    { text: [label, { text: ` ${index + 1}`, sup: true }] },
    { text: value, alignment: "right", bold: true },
    change,
  ]);
  const head = ["figure", "value", "change"] as const;
  return [
    { text: say("section.figures"), style: "section", headlineLevel: 1 },
    tableOf(
      head.map((one) => say(`column.${one}`)),
      { rows, widths: ["*", "auto", "auto"], numeric: [1] },
    ),
    { text: say("section.notes"), style: "head", margin: [0, 6, 0, 2] },
    { ol: figures.map(({ footnote }) => footnote), style: "small" },
  ];
}

function needsSection({ needs, sectors, asOf, words }: ReportDocument): Content[] {
  const [title, ...text] = textSection(needs);
  const rows = sectors.map(({ label, need, response, gap }): TableCell[] => [
    label,
    ...[need, response, gap].map((cell): TableCell => ({ text: cell, alignment: "right" })),
  ]);
  const head = (["sector", "need", "response", "gap"] as const).map((one) =>
    words.say(`column.${one}`),
  );
  return [
    ...(title === undefined ? [] : [title]),
    tableOf(head, { rows, widths: ["*", "auto", "auto", "auto"], numeric: [1, 2, 3] }),
    { text: asOf, style: "small", margin: [0, 2, 0, 6] },
    ...text,
  ];
}

function balanceSection({ balances, words }: ReportDocument): Content[] {
  return [
    { text: words.say("section.balance"), style: "section", headlineLevel: 1 },
    ...balances.flatMap(({ label, line, note }): Content[] => [
      { text: label, bold: true },
      { text: line, fontSize: 13 },
      { text: note, style: "soft", margin: [0, 0, 0, 6] },
    ]),
  ];
}

interface PdfTable {
  readonly rows: TableCell[][];
  readonly widths: string[];
  /** Columns of numbers. */
  readonly numeric: readonly number[];
}

function tableOf(head: readonly string[], { rows, widths, numeric }: PdfTable): Content {
  const header = head.map((text, index): TableCell => {
    return { text, style: "head", alignment: numeric.includes(index) ? "right" : "left" };
  });
  return {
    table: { headerRows: 1, dontBreakRows: true, widths, body: [header, ...rows] },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => ink.line,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
  };
}

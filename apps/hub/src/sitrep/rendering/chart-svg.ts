import type { ChartDay, ReportDocument } from "../report-document.ts";

const width = 720;
const height = 176;
const margin = { top: 32, right: 8, bottom: 34, left: 66 };
const colours = { in: "#0c5a5c", out: "#9a4f12", line: "#8a8296", ink: "#1b1a30" };
/** Weeks are wide enough for a label under each day; longer spans show every so many. */
const labelsMax = 8;

/**
 * In above the line, out below it, one pair a day. Presentation attributes only, so that a page
 * without inline styles may hold it, and the PDF draws the same picture.
 */
export function chartSvg({ days, words }: Pick<ReportDocument, "days" | "words">): string {
  const above = roundUp(Math.max(1, ...days.map((day) => day.in)));
  const below = roundUp(Math.max(above / 10, ...days.map((day) => day.out)));
  const scale = (height - margin.top - margin.bottom) / (above + below);
  const middle = margin.top + above * scale;
  const step = (width - margin.left - margin.right) / Math.max(1, days.length);
  const every = Math.ceil(days.length / labelsMax);
  const bars = days.map((day, index) => {
    const x = margin.left + index * step + step * 0.18;
    const barWidth = step * 0.64;
    return [
      bar({ x, y: middle - day.in * scale, width: barWidth, height: day.in * scale }, colours.in),
      bar({ x, y: middle, width: barWidth, height: day.out * scale }, colours.out),
      index % every === 0
        ? label(margin.left + (index + 0.5) * step, height - 10, { text: day.label })
        : "",
    ].join("");
  });
  const ticks = [above, 0, -below].map((tick) => {
    const y = middle - tick * scale;
    return (
      `<line x1="${margin.left}" x2="${width - margin.right}" y1="${one(y)}" y2="${one(y)}" ` +
      `stroke="${colours.line}" stroke-width="${tick === 0 ? 1.5 : 0.5}"/>` +
      label(margin.left - 8, y + 4, { text: words.plain(Math.abs(tick)).shown, anchor: "end" })
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" ` +
    `aria-label="${escapeText(words.say("chart.about"))}">` +
    `<rect x="0" y="0" width="${width}" height="${height}" fill="#ffffff"/>` +
    `${ticks.join("")}${bars.join("")}${legend(words)}</svg>`
  );
}

/** The same numbers as a table, for those who cannot see the picture. */
export function chartRows(days: readonly ChartDay[]): string[][] {
  return days.map((day) => [day.label, day.shownIn, day.shownOut]);
}

function legend({ say }: ReportDocument["words"]): string {
  return (["in", "out"] as const)
    .map((direction, index) => {
      const x = margin.left + 8 + index * 110;
      return (
        `<rect x="${x}" y="6" width="11" height="11" fill="${colours[direction]}"/>` +
        label(x + 17, 16, { text: say(`column.${direction}`), anchor: "start" })
      );
    })
    .join("");
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function bar(box: Box, fill: string): string {
  return (
    `<rect x="${one(box.x)}" y="${one(box.y)}" width="${one(box.width)}" ` +
    `height="${one(box.height)}" fill="${fill}"/>`
  );
}

function label(
  x: number,
  y: number,
  { text, anchor = "middle" }: { text: string; anchor?: "start" | "middle" | "end" },
): string {
  return (
    `<text x="${one(x)}" y="${one(y)}" font-size="12" text-anchor="${anchor}" ` +
    `fill="${colours.ink}">${escapeText(text)}</text>`
  );
}

function one(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escapeText(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/"/gu, "&quot;");
}

/** The next number that reads well: 1, 2 or 5 times a power of ten. */
function roundUp(peak: number): number {
  const power = 10 ** Math.floor(Math.log10(peak));
  const factor = [1, 2, 5, 10].find((one) => one * power >= peak) ?? 10;
  return factor * power;
}

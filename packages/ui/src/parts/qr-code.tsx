import { useMemo } from "react";
import { encodeQR } from "qr";
import { assert } from "@caravanserai/kernel";

// 300 bytes make 77 modules: the most a 58 mm head prints at 4 dots a module.
const contentBytesMax = 300;
const quietZoneModules = 4;

export interface QrCodeProps {
  readonly content: string;
  /** Spoken name: what the code leads to, never the content itself. */
  readonly label: string;
  /** Edge length in CSS pixels or any CSS length. */
  readonly size?: number | string;
}

// One path of horizontal runs: a path per module would be thousands of nodes.
function darkRuns(modules: readonly (readonly boolean[])[]): string {
  let path = "";
  modules.forEach((row, y) => {
    let x = 0;
    while (x < row.length) {
      let end = x;
      while (row[end] === true) end += 1;
      const start = `M${x} ${y}`;
      if (end > x) path += `${start}h${end - x}v1h${x - end}z`;
      x = end + 1;
    }
  });
  return path;
}

/** A QR code as one SVG path on white, with its quiet zone, in every theme. */
export function QrCode({ content, label, size = 200 }: QrCodeProps) {
  const bytes = new TextEncoder().encode(content).length;
  assert(bytes <= contentBytesMax, "A QR code on a slip holds at most 300 bytes.");
  const { path, edge } = useMemo(() => {
    const modules = encodeQR(content, "raw", { ecc: "medium", border: quietZoneModules });
    return { path: darkRuns(modules), edge: modules.length };
  }, [content]);
  return (
    <svg
      className="cs-qr"
      viewBox={`0 0 ${edge} ${edge}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={edge} height={edge} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

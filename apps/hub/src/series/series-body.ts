import { seriesBytesMax } from "@caravanserai/contract";

/** A file in base64 with what is said about it. */
export const seriesBodyBytesMax = Math.ceil(seriesBytesMax / 3) * 4 + 64 * 1024;

/** Bytes of a file that came as base64; undefined where a letter of it is none. */
export function bytesOf(base64: string): Buffer | undefined {
  const bytes = Buffer.from(base64, "base64");
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  const expected = Math.floor(((base64.length - padding) * 3) / 4);
  return bytes.length === expected ? bytes : undefined;
}

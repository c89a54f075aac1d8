import { assert } from "@caravanserai/kernel";

const digits = 8;
const fourGiB = 2 ** 32;

/** 24 hexadecimal digits: timeline, and the number of the segment in two parts. */
export const segmentPattern = /^[0-9A-F]{24}$/;

const hex = (number: number) => number.toString(16).toUpperCase().padStart(digits, "0");

/** The segment of the log that holds an address such as `1/A3000028`. */
export function segmentOf(
  lsn: string,
  { timeline, segmentBytes }: { timeline: number; segmentBytes: number },
): string {
  const [high = "", low = ""] = lsn.split("/");
  const segment = Math.floor(parseInt(low, 16) / segmentBytes);
  return `${hex(timeline)}${hex(parseInt(high, 16))}${hex(segment)}`;
}

/** The segment that follows another one on the same timeline. */
export function segmentAfter(segment: string, segmentBytes: number): string {
  assert(segmentPattern.test(segment), "the name of a segment");
  const high = parseInt(segment.slice(digits, 2 * digits), 16);
  const low = parseInt(segment.slice(2 * digits), 16) + 1;
  const isOver = low >= fourGiB / segmentBytes;
  return `${segment.slice(0, digits)}${hex(isOver ? high + 1 : high)}${hex(isOver ? 0 : low)}`;
}

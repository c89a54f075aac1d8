import { writeFile } from "node:fs/promises";
import { createSeededRandom } from "@caravanserai/kernel";
import type { GreyPicture } from "../../apps/post/src/document-camera/reading/grey-picture.ts";
import {
  hurriedPhotograph,
  printZone,
} from "../../apps/post/src/document-camera/testing/print-zone.ts";

const [width, height] = [1_280, 720];

/** A document under the camera, by a hand that is not quite still. */
function framesOf(lines: readonly string[], count: number): GreyPicture[] {
  const random = createSeededRandom(6);
  const held = { ...hurriedPhotograph(random, width), noise: 6, blur: 0.9, pattern: 10 };
  return Array.from({ length: count }, (_, at) => {
    const tilt = 0.012 + at * 0.003;
    return printZone(lines, { ...held, height, share: 0.86, tilt, paper: 220 }, random);
  });
}

/** A film for Chromium's pretended camera: the document, over and over. */
export async function filmDocument(lines: readonly string[], path: string): Promise<void> {
  const colourless = Buffer.alloc((width / 2) * (height / 2) * 2, 128);
  const frames = framesOf(lines, 3).flatMap(({ pixels }) => [
    Buffer.from("FRAME\n"),
    Buffer.from(pixels),
    colourless,
  ]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(path, Buffer.concat([head, ...frames]));
}

/** The same as a picture file, as dark as wanted: 1 is daylight. */
export function pictureOfDocument(lines: readonly string[], light = 1): Buffer {
  const [{ pixels }] = framesOf(lines, 1) as [GreyPicture];
  const palette = Buffer.from(
    Array.from({ length: 256 }, (_, grey) => [grey, grey, grey, 0]).flat(),
  );
  const head = Buffer.alloc(54);
  head.write("BM");
  head.writeUInt32LE(54 + palette.length + pixels.length, 2);
  head.writeUInt32LE(54 + palette.length, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  // Rows from the top, as they are seen.
  head.writeInt32LE(-height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(8, 28);
  head.writeUInt32LE(256, 46);
  return Buffer.concat([head, palette, Buffer.from(pixels.map((grey) => grey * light))]);
}

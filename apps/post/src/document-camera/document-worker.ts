import { greyFrom } from "./reading/grey-picture.ts";
import { readZone } from "./reading/read-zone.ts";

/** A picture to read, by number, since answers come when they are ready. */
export interface DocumentPicture {
  readonly order: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: ArrayBuffer;
}

// Reading takes a tenth of a second and more; the screen must not wait for it.
globalThis.addEventListener("message", ({ data: picture }: MessageEvent<DocumentPicture>) => {
  const { order, width, height, pixels } = picture;
  const look = readZone(greyFrom({ width, height, data: new Uint8ClampedArray(pixels) }));
  globalThis.postMessage({ order, look });
});

import { greyFrom } from "./reading/grey-picture.ts";
import { readAnyWayUp, readZone } from "./reading/read-zone.ts";

/** Under the frame people turn the document; in a chosen picture it may lie any way. */
export type Holding = "upright" | "any";

/** A picture to read, by number, since answers come when they are ready. */
export interface DocumentPicture {
  readonly order: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: ArrayBuffer;
  readonly holding: Holding;
}

// Reading takes a tenth of a second and more; the screen must not wait for it.
globalThis.addEventListener("message", ({ data: picture }: MessageEvent<DocumentPicture>) => {
  const { order, width, height, pixels, holding } = picture;
  const grey = greyFrom({ width, height, data: new Uint8ClampedArray(pixels) });
  const look = holding === "any" ? readAnyWayUp(grey) : readZone(grey);
  globalThis.postMessage({ order, look });
});

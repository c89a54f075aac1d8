import type { DocumentPicture } from "./document-worker.ts";
import type { ZoneLook } from "./reading/read-zone.ts";

/** Reads pictures of documents beside the screen's own work. */
export interface DocumentReader {
  /** The picture's pixels are given away and forgotten. */
  read(picture: ImageData): Promise<ZoneLook>;
  close(): void;
}

interface Waiting {
  readonly resolve: (look: ZoneLook) => void;
  readonly reject: (fault: Error) => void;
}

/** Starts the reader: a file of this post, kept on the tablet with the others. */
export function openDocumentReader(): DocumentReader {
  const worker = new Worker(new URL("./document-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let orders = 0;
  const fail = () => {
    for (const { reject } of waiting.values()) reject(new Error("the document reader failed"));
    waiting.clear();
  };
  worker.addEventListener("message", ({ data: answer }: MessageEvent) => {
    const { order, look } = answer as { order: number; look: ZoneLook };
    waiting.get(order)?.resolve(look);
    waiting.delete(order);
  });
  worker.addEventListener("error", fail);
  return {
    read({ width, height, data: { buffer } }) {
      const order = ++orders;
      const picture: DocumentPicture = { order, width, height, pixels: buffer as ArrayBuffer };
      return new Promise((resolve, reject) => {
        waiting.set(order, { resolve, reject });
        worker.postMessage(picture, [picture.pixels]);
      });
    },
    close() {
      worker.terminate();
      fail();
    },
  };
}

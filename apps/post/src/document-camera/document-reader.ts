import type { DocumentPicture, Holding } from "./document-worker.ts";
import type { ZoneLook } from "./reading/read-zone.ts";

/** Reads pictures of documents beside the screen's own work. */
export interface DocumentReader {
  /** The picture's pixels are given away and forgotten. */
  read(picture: ImageData, holding: Holding): Promise<ZoneLook>;
  close(): void;
}

interface Waiting {
  readonly resolve: (look: ZoneLook) => void;
  readonly reject: (fault: Error) => void;
}

function startWorker(): Worker {
  return new Worker(new URL("./document-worker.ts", import.meta.url), { type: "module" });
}

/** The reader: a file of this post, kept on the tablet with the others and started when needed. */
export function openDocumentReader(): DocumentReader {
  let worker: Worker | undefined;
  let orders = 0;
  const waiting = new Map<number, Waiting>();
  const stop = () => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error("the document reader ended"));
    waiting.clear();
  };
  const start = (): Worker => {
    const started = startWorker();
    started.addEventListener("message", ({ data: answer }: MessageEvent) => {
      const { order, look } = answer as { order: number; look: ZoneLook };
      waiting.get(order)?.resolve(look);
      waiting.delete(order);
    });
    // The next picture starts it anew: a page that was away for long may have lost it.
    started.addEventListener("error", stop);
    return started;
  };
  return {
    read({ width, height, data: { buffer } }, holding) {
      const order = ++orders;
      const pixels = buffer as ArrayBuffer;
      const picture: DocumentPicture = { order, width, height, pixels, holding };
      worker ??= start();
      const reading = worker;
      return new Promise((resolve, reject) => {
        waiting.set(order, { resolve, reject });
        reading.postMessage(picture, [pixels]);
      });
    },
    close: stop,
  };
}

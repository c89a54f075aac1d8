/** Finds a QR code in a picture; undefined when there is none in it. */
export interface CodeReader {
  read(picture: HTMLVideoElement, pixels: () => ImageData): Promise<string | undefined>;
}

interface DetectedCode {
  readonly rawValue: string;
}

/** The browser's own detector, where there is one: it costs nothing to load. */
interface NativeDetector {
  detect(picture: HTMLVideoElement): Promise<readonly DetectedCode[]>;
}

type DetectorMaker = new (options: { formats: readonly string[] }) => NativeDetector;

function nativeDetector(): NativeDetector | undefined {
  if (!("BarcodeDetector" in globalThis)) return undefined;
  // The shape of a browser interface that the types of this compiler do not know yet.
  const { BarcodeDetector: Detector } = globalThis as unknown as { BarcodeDetector: DetectorMaker };
  return new Detector({ formats: ["qr_code"] });
}

/** The detector of the browser, else our own: a file of this post, kept for work without a network. */
export async function openCodeReader(): Promise<CodeReader> {
  const native = nativeDetector();
  if (native !== undefined) {
    return { read: async (picture) => (await native.detect(picture))[0]?.rawValue };
  }
  const { prepareZXingModule, readBarcodes } = await import("zxing-wasm/reader");
  const { default: address } = await import("zxing-wasm/reader/zxing_reader.wasm?url");
  prepareZXingModule({ overrides: { locateFile: () => address } });
  return {
    read: async (_picture, pixels) => {
      const found = await readBarcodes(pixels(), { formats: ["QRCode"], maxNumberOfSymbols: 1 });
      return found[0]?.text;
    },
  };
}

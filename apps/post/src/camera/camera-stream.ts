/** Why there is no picture: not allowed, none built in, or another program holds it. */
export type CameraTrouble = "denied" | "missing" | "busy";

/** Browsers hide the camera from pages that came over an open line. */
export function hasCamera(): boolean {
  return globalThis.isSecureContext && "mediaDevices" in navigator;
}

function cameraTrouble(cause: unknown): CameraTrouble {
  const name = cause instanceof DOMException ? cause.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  return name === "NotFoundError" || name === "OverconstrainedError" ? "missing" : "busy";
}

const lookEveryMs = 150;

/** Looks at the picture; true ends the watch. */
export type Look = (picture: HTMLVideoElement) => Promise<boolean>;

export interface Watch {
  readonly look: Look;
  readonly onTrouble: (trouble: CameraTrouble) => void;
}

/** Shows the camera's picture and looks at it until a look is satisfied. Returns what stops it. */
export function watchCamera(picture: HTMLVideoElement, { look, onTrouble }: Watch): () => void {
  let stream: MediaStream | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;
  const stop = () => {
    isGone = true;
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
    picture.srcObject = null;
  };
  const fail = (cause: unknown) => {
    if (isGone) return;
    stop();
    onTrouble(cameraTrouble(cause));
  };
  const lookAgain = async (): Promise<void> => {
    if (isGone) return;
    if (await look(picture)) return stop();
    timer = setTimeout(() => void lookAgain().catch(fail), lookEveryMs);
  };
  const begin = async (): Promise<void> => {
    stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: "environment", width: { ideal: 1_920 }, height: { ideal: 1_080 } },
    });
    if (isGone) return stop();
    picture.srcObject = stream;
    await picture.play();
    await lookAgain();
  };
  void begin().catch(fail);
  return stop;
}

/** Part of a picture, as shares of its height. */
export interface Strip {
  readonly top: number;
  readonly bottom: number;
}

/** The pixels that the camera shows now, or a strip of them across the whole width. */
export function pixelsOf(
  picture: HTMLVideoElement,
  { top, bottom }: Strip = { top: 0, bottom: 1 },
): ImageData {
  const { videoWidth: width, videoHeight: whole } = picture;
  const from = Math.floor(whole * top);
  const height = Math.floor(whole * (bottom - top));
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null || width === 0 || height === 0) return new ImageData(1, 1);
  context.drawImage(picture, 0, from, width, height, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

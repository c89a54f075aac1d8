import { Button, IconScan, Notice, Stack, useTranslate } from "@caravanserai/ui";
import { useEffect, useRef, useState } from "react";
import { openCodeReader } from "./code-reader.ts";
import { queueMessages } from "./queue-messages.ts";

const lookEveryMs = 200;

/** Reads a code with the tablet's camera, for posts without a reader. The picture is not kept. */
export function CameraScan({ onCode }: { readonly onCode: (text: string) => void }) {
  const translate = useTranslate(queueMessages);
  const [isOpen, setIsOpen] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  return (
    <Stack>
      <div>
        <Button icon={<IconScan />} onPress={() => setIsOpen(!isOpen)}>
          {translate(isOpen ? "camera.close" : "camera")}
        </Button>
      </div>
      {isRefused ? <Notice tone="warning">{translate("camera.refused")}</Notice> : null}
      {isOpen ? (
        <CameraPicture
          onRefused={() => {
            setIsRefused(true);
            setIsOpen(false);
          }}
          onCode={(text) => {
            setIsOpen(false);
            onCode(text);
          }}
        />
      ) : null}
    </Stack>
  );
}

interface CameraPictureProps {
  readonly onCode: (text: string) => void;
  readonly onRefused: () => void;
}

function CameraPicture({ onCode, onRefused }: CameraPictureProps) {
  const translate = useTranslate(queueMessages);
  const video = useRef<HTMLVideoElement>(null);
  const heard = useRef({ onCode, onRefused });
  useEffect(() => {
    heard.current = { onCode, onRefused };
  });
  useEffect(() => {
    const picture = video.current;
    if (picture === null) return undefined;
    return watch(picture, {
      onCode: (text) => heard.current.onCode(text),
      onRefused: () => heard.current.onRefused(),
    });
  }, []);
  return (
    <video ref={video} className="post-camera" muted playsInline aria-label={translate("camera")} />
  );
}

/** Looks at the camera's picture until a code is found; the answer ends it. */
function watch(picture: HTMLVideoElement, { onCode, onRefused }: CameraPictureProps): () => void {
  let stream: MediaStream | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;
  const stop = () => {
    isGone = true;
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  const begin = async () => {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    picture.srcObject = stream;
    await picture.play();
    const reader = await openCodeReader();
    const look = async () => {
      if (isGone) return;
      const found = await reader.read(picture, () => pixelsOf(picture));
      if (found !== undefined && !isGone) {
        stop();
        return onCode(found);
      }
      timer = setTimeout(() => void look().catch(onRefused), lookEveryMs);
    };
    if (isGone) stop();
    else await look();
  };
  void begin().catch(() => {
    stop();
    onRefused();
  });
  return stop;
}

function pixelsOf(picture: HTMLVideoElement): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = picture.videoWidth;
  canvas.height = picture.videoHeight;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return new ImageData(1, 1);
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

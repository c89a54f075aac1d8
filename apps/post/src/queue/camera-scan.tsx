import { Button, IconScan, Notice, Stack, useTranslate } from "@caravanserai/ui";
import { useRef, useState } from "react";
import { CameraPicture } from "../camera/camera-picture.tsx";
import { hasCamera, pixelsOf } from "../camera/camera-stream.ts";
import { openCodeReader, type CodeReader } from "./code-reader.ts";
import { queueMessages } from "./queue-messages.ts";

/** Reads a code with the tablet's camera, for posts without a reader. The picture is not kept. */
export function CameraScan({ onCode }: { readonly onCode: (text: string) => void }) {
  const translate = useTranslate(queueMessages);
  const [isOpen, setIsOpen] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const reader = useRef<Promise<CodeReader>>(undefined);
  const look = async (picture: HTMLVideoElement): Promise<boolean> => {
    reader.current ??= openCodeReader();
    const found = await (await reader.current).read(picture, () => pixelsOf(picture));
    if (found === undefined) return false;
    setIsOpen(false);
    onCode(found);
    return true;
  };
  if (!hasCamera()) return null;
  return (
    <Stack>
      <div>
        <Button
          icon={<IconScan />}
          onPress={() => {
            setIsRefused(false);
            setIsOpen(!isOpen);
          }}
        >
          {translate(isOpen ? "camera.close" : "camera")}
        </Button>
      </div>
      {isRefused ? <Notice tone="warning">{translate("camera.refused")}</Notice> : null}
      {isOpen ? (
        <CameraPicture
          label={translate("camera")}
          look={look}
          onTrouble={() => {
            setIsRefused(true);
            setIsOpen(false);
          }}
        />
      ) : null}
    </Stack>
  );
}

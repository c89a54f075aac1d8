import { useTranslate } from "@caravanserai/ui";
import { useEffect, useRef, useState } from "react";
import { CameraPicture } from "../camera/camera-picture.tsx";
import { pixelsOf, type CameraTrouble } from "../camera/camera-stream.ts";
import { documentCameraMessages } from "./document-camera-messages.ts";
import type { DocumentReader } from "./document-reader.ts";
import { settleZone, type SettledDocument } from "./settle-zone.ts";

/** The strip of the picture that is read: the frame that is drawn, and as much again around it. */
const strip = { top: 0.22, bottom: 0.78 };
/** Looks without a result before the words change from how to aim to what is missing. */
const patience = 8;

type Seen = "aim" | "nothing" | "dark" | "unsettled";

export interface AimedPictureProps {
  readonly readerOf: () => DocumentReader;
  readonly today: string;
  readonly onSettled: (found: SettledDocument) => void;
  readonly onTrouble: (trouble: CameraTrouble | "failed") => void;
}

/** The camera's picture with a frame to hold the lines in, and words on what is seen. */
export function AimedPicture({ readerOf, today, onSettled, onTrouble }: AimedPictureProps) {
  const translate = useTranslate(documentCameraMessages);
  const [seen, setSeen] = useState<Seen>("aim");
  const looks = useRef(0);
  // A glint may spoil one picture: two must tell the same.
  const told = useRef(new Set<string>());
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  const look = async (picture: HTMLVideoElement): Promise<boolean> => {
    const zone = await readerOf()
      .read(pixelsOf(picture, strip), "upright")
      .catch(() => undefined);
    // Somebody closed the camera while the last picture was being read.
    if (isLeft.current) return true;
    if (zone === undefined) {
      onTrouble("failed");
      return true;
    }
    looks.current++;
    const found = zone.kind === "zone" ? settleZone(zone, today) : undefined;
    if (found === undefined) {
      const lacking = zone.kind === "zone" ? "unsettled" : zone.kind;
      setSeen(looks.current < patience ? "aim" : lacking);
      return false;
    }
    if (!told.current.has(found.mrz)) {
      told.current.add(found.mrz);
      return false;
    }
    onSettled(found);
    return true;
  };
  return (
    <div className="post-document-camera">
      <CameraPicture label={translate("label")} look={look} onTrouble={onTrouble}>
        <div className="post-camera-frame" aria-hidden />
      </CameraPicture>
      <p role="status">{translate(seen)}</p>
      <p className="cs-small cs-soft">{translate("private")}</p>
    </div>
  );
}

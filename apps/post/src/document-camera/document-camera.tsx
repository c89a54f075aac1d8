import { Button, IconDocument, IconScan, Notice, Row, Stack, useTranslate } from "@caravanserai/ui";
import { useEffect, useRef, useState } from "react";
import { hasCamera, type CameraTrouble } from "../camera/camera-stream.ts";
import { AimedPicture } from "./aimed-picture.tsx";
import { documentCameraMessages } from "./document-camera-messages.ts";
import { openDocumentReader, type DocumentReader } from "./document-reader.ts";
import { pixelsOfFile } from "./picture-file.ts";
import { SettledPanel } from "./settled-panel.tsx";
import { settleZone, type SettledDocument } from "./settle-zone.ts";

type Trouble =
  | CameraTrouble
  | "failed"
  | "picture.nothing"
  | "picture.dark"
  | "picture.unsettled"
  | "picture.unopened";

type Stage =
  | { readonly kind: "closed"; readonly trouble?: Trouble }
  | { readonly kind: "camera" }
  | { readonly kind: "reading" }
  | { readonly kind: "settled"; readonly found: SettledDocument };

/** One reader for as long as the screen is there, started when it is first needed. */
function useDocumentReader(): () => DocumentReader {
  const reader = useRef<DocumentReader>(undefined);
  useEffect(
    () => () => {
      reader.current?.close();
      reader.current = undefined;
    },
    [],
  );
  return () => (reader.current ??= openDocumentReader());
}

async function readFile(file: File, reader: DocumentReader, today: string): Promise<Stage> {
  const pixels = await pixelsOfFile(file);
  if (pixels === undefined) return { kind: "closed", trouble: "picture.unopened" };
  const look = await reader.read(pixels, "any");
  if (look.kind !== "zone") return { kind: "closed", trouble: `picture.${look.kind}` };
  const found = settleZone(look, today);
  return found === undefined
    ? { kind: "closed", trouble: "picture.unsettled" }
    : { kind: "settled", found };
}

export interface DocumentCameraProps {
  /** The day here (YYYY-MM-DD): it settles the century of birth dates. */
  readonly today: string;
  /** The lines of a document whose check digits agree, after somebody has looked at them. */
  readonly onRead: (mrz: string) => void;
}

/** Reads a document with the tablet's camera or from a picture. No picture is kept or sent. */
export function DocumentCamera({ today, onRead }: DocumentCameraProps) {
  const translate = useTranslate(documentCameraMessages);
  const [stage, setStage] = useState<Stage>({ kind: "closed" });
  const readerOf = useDocumentReader();
  const file = useRef<HTMLInputElement>(null);
  const close = (trouble?: Trouble) =>
    setStage(trouble === undefined ? { kind: "closed" } : { kind: "closed", trouble });
  const choose = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setStage({ kind: "reading" });
    setStage(await readFile(chosen, readerOf(), today).catch(() => failed));
  };
  if (stage.kind === "settled") {
    return (
      <SettledPanel
        found={stage.found}
        onUse={() => {
          close();
          onRead(stage.found.mrz);
        }}
        onAgain={() => setStage(hasCamera() ? { kind: "camera" } : { kind: "closed" })}
        onClose={() => close()}
      />
    );
  }
  return (
    <Stack>
      <Row>
        {hasCamera() ? (
          <Button
            icon={<IconScan />}
            onPress={() => (stage.kind === "camera" ? close() : setStage({ kind: "camera" }))}
          >
            {translate(stage.kind === "camera" ? "close" : "open")}
          </Button>
        ) : null}
        <Button kind="quiet" icon={<IconDocument />} onPress={() => file.current?.click()}>
          {translate("picture")}
        </Button>
        <input
          ref={file}
          type="file"
          accept="image/*"
          capture="environment"
          hidden
          onChange={({ target }) => {
            void choose(target.files?.[0]);
            target.value = "";
          }}
        />
      </Row>
      {stage.kind === "closed" && stage.trouble !== undefined ? (
        <Notice tone="warning" isAnnounced>
          {translate(stage.trouble)}
        </Notice>
      ) : null}
      {stage.kind === "reading" ? <p role="status">{translate("reading")}</p> : null}
      {stage.kind === "camera" ? (
        <AimedPicture
          readerOf={readerOf}
          today={today}
          onSettled={(found) => setStage({ kind: "settled", found })}
          onTrouble={close}
        />
      ) : null}
    </Stack>
  );
}

const failed: Stage = { kind: "closed", trouble: "failed" };

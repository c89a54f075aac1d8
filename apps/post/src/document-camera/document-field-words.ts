import { useTranslate } from "@caravanserai/ui";
import { documentCameraMessages } from "./document-camera-messages.ts";

/** The names of a document's fields in a row, as they stand on the screen. */
export function useDocumentFieldWords(): (names: readonly string[]) => string {
  const translate = useTranslate(documentCameraMessages);
  return (names) =>
    names
      .flatMap((name) => {
        const key = `field.${name}`;
        return key in documentCameraMessages.en
          ? [translate(key as keyof typeof documentCameraMessages.en)]
          : [];
      })
      .join(", ");
}

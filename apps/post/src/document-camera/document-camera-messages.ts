import type { Catalogs } from "@caravanserai/ui";
import { de } from "./messages/de.ts";
import { en } from "./messages/en.ts";
import { ka } from "./messages/ka.ts";
import { kk } from "./messages/kk.ts";
import { ru } from "./messages/ru.ts";

/** Strings of reading documents with the camera, and the names of what a document says. */
export const documentCameraMessages: Catalogs<typeof en> = { en, ru, kk, ka, de };

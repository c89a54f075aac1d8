import { de } from "./de.ts";
import { en } from "./en.ts";
import { ka } from "./ka.ts";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";

/** The shared parts' own strings in every language. */
export const uiMessages = { en, ru, kk, ka, de } as const;

import type { Catalogs } from "@caravanserai/ui";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { ka } from "./ka.ts";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";

export const seriesMessages: Catalogs<typeof en> = { en, ru, kk, ka, de };

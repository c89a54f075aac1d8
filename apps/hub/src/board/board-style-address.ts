import { createHash } from "node:crypto";
import { boardStyle } from "./board-style.ts";

const version = createHash("sha256").update(boardStyle).digest("hex").slice(0, 12);

/** Where pages find their style: another address after an upgrade, so that no old copy is taken. */
export const boardStyleAddress = `/public/board.css?v=${version}`;

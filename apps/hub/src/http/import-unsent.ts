import { importUnsent as takeIn } from "../backup/import-unsent.ts";
import { endpoint } from "./endpoint/endpoint.ts";
import { refuse } from "./endpoint/refusal.ts";

/** A file of 20,000 entries, as base64. */
const uploadBytesMax = 64 * 1024 * 1024;

export const importUnsent = endpoint(
  "importUnsent",
  async ({ hub, body }) => {
    const { appender, devices, dataDirectory } = hub;
    if (dataDirectory === undefined) return refuse("import.not-readable");
    const sealed = Buffer.from(body.file, "base64");
    return takeIn({ appender, devices, dataDirectory, sealed });
  },
  { bodyBytesMax: uploadBytesMax },
);

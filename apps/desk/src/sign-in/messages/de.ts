import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const de: Catalog<typeof en> = {
  "signIn.title": "Im Lagezentrum anmelden",
  "signIn.lead": "Für das Personal. Wer hier registriert ist, muss sich nie anmelden.",
  "signIn.name": "Ihr Name im Lagezentrum",
  "signIn.passphrase": "Passphrase",
  "signIn.submit": "Anmelden",
  "signIn.nameMissing": "Namen eingeben",
  "signIn.passphraseMissing": "Passphrase eingeben",
  "signIn.linkHint":
    "Ein Einmal-Link der Verwaltung geht auch. Er öffnet sich einmal, und nur auf diesem Gerät.",
};

import { defineMessages } from "@caravanserai/ui";

export const en = defineMessages({
  "signIn.title": "Sign in to the operations desk",
  "signIn.lead": "For staff of the operation. People registered here are never asked to sign in.",
  "signIn.name": "Your name at the desk",
  "signIn.passphrase": "Passphrase",
  "signIn.submit": "Sign in",
  "signIn.nameMissing": "Type your name",
  "signIn.passphraseMissing": "Type your passphrase",
  "signIn.linkHint":
    "A one-time link from an administrator works too. It opens once, and only on this device.",
});

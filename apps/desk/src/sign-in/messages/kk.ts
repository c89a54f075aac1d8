import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const kk: Catalog<typeof en> = {
  "signIn.title": "Жедел пультке кіру",
  "signIn.lead": "Қызметкерлерге арналған. Тіркелген адамдардан мұнда кіру ешқашан сұралмайды.",
  "signIn.name": "Пульттегі атыңыз",
  "signIn.passphrase": "Құпия сөйлем",
  "signIn.submit": "Кіру",
  "signIn.nameMissing": "Атыңызды теріңіз",
  "signIn.passphraseMissing": "Құпия сөйлемді теріңіз",
  "signIn.linkHint":
    "Әкімші берген бір реттік сілтеме де жарайды. Ол бір рет және тек осы құрылғыда ашылады.",
};

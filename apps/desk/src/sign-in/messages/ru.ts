import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const ru: Catalog<typeof en> = {
  "signIn.title": "Вход на оперативный пульт",
  "signIn.lead": "Для сотрудников. Зарегистрированных людей никогда не просят входить сюда.",
  "signIn.name": "Ваше имя на пульте",
  "signIn.passphrase": "Парольная фраза",
  "signIn.submit": "Войти",
  "signIn.nameMissing": "Введите имя",
  "signIn.passphraseMissing": "Введите парольную фразу",
  "signIn.linkHint":
    "Подойдёт и одноразовая ссылка от администратора. Она открывается один раз и только здесь.",
};

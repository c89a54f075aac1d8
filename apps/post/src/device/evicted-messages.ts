import { defineMessages, type Catalogs } from "@caravanserai/ui";

const en = defineMessages({
  title: "The browser has cleared this tablet’s storage",
  running:
    "Nothing more can be saved here. What stands on the screen stays: write it down on paper " +
    "first, then enrol this tablet again.",
  was: "It was enrolled here as “{label}”. Ask the administrator for a new code.",
  received: "The hub had confirmed every entry. Nothing is lost.",
  unconfirmed:
    "{count, plural, one {# entry was} other {# entries were}} saved here and not confirmed by " +
    "the hub (numbers {from} to {to}). Look for the slips and papers of that time and record " +
    "them again. Tell the administrator these numbers.",
  again: "Enrol again",
});

/** Strings of a tablet whose browser did not keep its storage. */
export const evictedMessages: Catalogs<typeof en> = {
  en,
  ru: {
    title: "Браузер очистил хранилище этого планшета",
    running:
      "Больше ничего здесь сохранить нельзя. Экран остаётся: сначала перепишите его на бумагу, " +
      "затем подключите планшет заново.",
    was: "Он был подключён как «{label}». Попросите у администратора новый код.",
    received: "Центр подтвердил все записи. Ничего не потеряно.",
    unconfirmed:
      "{count, plural, one {# запись сохранена} few {# записи сохранены} other {# записей " +
      "сохранено}} здесь и не подтверждены центром (номера {from}–{to}). Найдите листки и бумаги " +
      "за это время и внесите их снова. Сообщите номера администратору.",
    again: "Подключить заново",
  },
  kk: {
    title: "Браузер осы планшеттің қоймасын тазалады",
    running:
      "Мұнда енді ештеңе сақталмайды. Экрандағысы қалады: алдымен қағазға көшіріп алыңыз, " +
      "содан кейін планшетті қайта қосыңыз.",
    was: "Ол «{label}» атымен қосылған. Әкімшіден жаңа код сұраңыз.",
    received: "Орталық барлық жазбаны растаған. Ештеңе жоғалған жоқ.",
    unconfirmed:
      "{count, plural, other {# жазба}} осында сақталған, бірақ орталық растамаған (нөмірлері " +
      "{from}–{to}). Сол уақыттағы қағаздарды тауып, қайта енгізіңіз. Нөмірлерін әкімшіге айтыңыз.",
    again: "Қайта қосу",
  },
  ka: {
    title: "ბრაუზერმა ამ პლანშეტის საცავი გაასუფთავა",
    running:
      "აქ მეტი ვეღარაფერი შეინახება. ეკრანზე არსებული რჩება: ჯერ ქაღალდზე გადაწერეთ, " +
      "შემდეგ პლანშეტი ხელახლა ჩართეთ.",
    was: "ის ჩართული იყო სახელით „{label}“. ადმინისტრატორს ახალი კოდი სთხოვეთ.",
    received: "ცენტრს ყველა ჩანაწერი დადასტურებული ჰქონდა. არაფერი დაკარგულა.",
    unconfirmed:
      "{count, plural, other {# ჩანაწერი}} აქ შეინახა, მაგრამ ცენტრს არ დაუდასტურებია (ნომრები " +
      "{from}–{to}). მოძებნეთ იმ დროის ფურცლები და ხელახლა შეიყვანეთ. ნომრები ადმინისტრატორს " +
      "უთხარით.",
    again: "ხელახლა ჩართვა",
  },
  de: {
    title: "Der Browser hat den Speicher dieses Tablets geleert",
    running:
      "Hier kann nichts mehr gespeichert werden. Was auf dem Bildschirm steht, bleibt: zuerst auf " +
      "Papier übertragen, dann das Tablet neu anmelden.",
    was: "Es war als „{label}“ angemeldet. Die Verwaltung um einen neuen Code bitten.",
    received: "Die Zentrale hatte jeden Eintrag bestätigt. Nichts ist verloren.",
    unconfirmed:
      "{count, plural, one {# Eintrag war} other {# Einträge waren}} hier gespeichert und von der " +
      "Zentrale nicht bestätigt (Nummern {from} bis {to}). Zettel und Papiere dieser Zeit suchen " +
      "und neu erfassen. Der Verwaltung diese Nummern nennen.",
    again: "Neu anmelden",
  },
};

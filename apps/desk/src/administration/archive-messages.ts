import { defineMessages, type Catalog, type Catalogs } from "@caravanserai/ui";

const en = defineMessages({
  "archive.title": "Back to any moment",
  "archive.lead":
    "The database's log is archived every few minutes, beside a base copy made every second night.",
  "archive.reaches": "Everything is archived until",
  "archive.nothing": "nothing yet",
  "archive.waiting": "Pieces of the log that wait",
  "archive.base": "Last base copy",
  "archive.tested": "Tried",
  "archive.result": "Result",
  "archive.whole": "came back whole",
  "archive.notWhole": "did not come back whole",
  "archive.withSegments": "Pieces of the log it was tried with",
  "archive.entries": "Entries that came back",
});

const ru: Catalog<typeof en> = {
  "archive.title": "Возврат к любому моменту",
  "archive.lead":
    "Журнал базы архивируется каждые несколько минут, базовая копия делается через ночь.",
  "archive.reaches": "Всё в архиве до",
  "archive.nothing": "пока ничего",
  "archive.waiting": "Ждущих частей журнала",
  "archive.base": "Последняя базовая копия",
  "archive.tested": "Проверено",
  "archive.result": "Итог",
  "archive.whole": "восстановилась полностью",
  "archive.notWhole": "восстановилась не полностью",
  "archive.withSegments": "Частей журнала при проверке",
  "archive.entries": "Восстановлено записей",
};

const kk: Catalog<typeof en> = {
  "archive.title": "Кез келген сәтке оралу",
  "archive.lead":
    "Дерекқор журналы бірнеше минут сайын мұрағатталады, негізгі көшірме екі түнде бір жасалады.",
  "archive.reaches": "Бәрі мұрағатталған уақыт",
  "archive.nothing": "әзірге ештеңе",
  "archive.waiting": "Күтіп тұрған журнал бөліктері",
  "archive.base": "Соңғы негізгі көшірме",
  "archive.tested": "Тексерілген уақыты",
  "archive.result": "Нәтижесі",
  "archive.whole": "толық қалпына келді",
  "archive.notWhole": "толық қалпына келмеді",
  "archive.withSegments": "Тексерудегі журнал бөліктері",
  "archive.entries": "Қалпына келген жазбалар",
};

const ka: Catalog<typeof en> = {
  "archive.title": "ნებისმიერ მომენტში დაბრუნება",
  "archive.lead":
    "ბაზის ჟურნალი რამდენიმე წუთში ერთხელ არქივდება, საბაზო ასლი კი ღამგამოშვებით კეთდება.",
  "archive.reaches": "ყველაფერი დაარქივებულია",
  "archive.nothing": "ჯერ არაფერი",
  "archive.waiting": "ჟურნალის მომლოდინე ნაწილები",
  "archive.base": "ბოლო საბაზო ასლი",
  "archive.tested": "შემოწმდა",
  "archive.result": "შედეგი",
  "archive.whole": "სრულად აღდგა",
  "archive.notWhole": "სრულად ვერ აღდგა",
  "archive.withSegments": "ჟურნალის ნაწილები შემოწმებისას",
  "archive.entries": "აღდგენილი ჩანაწერები",
};

const de: Catalog<typeof en> = {
  "archive.title": "Zurück zu jedem Augenblick",
  "archive.lead":
    "Das Log der Datenbank wird alle paar Minuten archiviert, jede zweite Nacht eine Basiskopie gemacht.",
  "archive.reaches": "Alles ist archiviert bis",
  "archive.nothing": "noch nichts",
  "archive.waiting": "Wartende Teile des Logs",
  "archive.base": "Letzte Basiskopie",
  "archive.tested": "Geprüft",
  "archive.result": "Ergebnis",
  "archive.whole": "vollständig zurückgekommen",
  "archive.notWhole": "nicht vollständig",
  "archive.withSegments": "Teile des Logs bei der Probe",
  "archive.entries": "Einträge, die zurückkamen",
};

export const archiveMessages: Catalogs<typeof en> = { en, ru, kk, ka, de };

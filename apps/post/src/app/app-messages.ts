import { defineMessages, type Catalogs } from "@caravanserai/ui";

const en = defineMessages({
  "room.home": "Desk",
  "room.queue": "Queue",
  "room.count": "Count",
  "room.places": "Places",
  "room.leaving": "Leaving",
  "room.records": "Records",
  rooms: "Rooms",
  lock: "Lock",
  "lock.title": "Lock this tablet?",
  "lock.explained":
    "The names of this shift are removed from this tablet. What is saved stays and goes " +
    "on being sent.",
  "lock.waiting": "{count, plural, one {# entry waits} other {# entries wait}} for the hub.",
  "lock.draft": "An unfinished registration is open. It will be discarded.",
  "lock.confirm": "Lock tablet",
  "locked.title": "This tablet is locked",
  "locked.explained": "No name of the last shift can be read here. Entries are still being sent.",
  "locked.start": "Start a shift",
  "locked.signOut": "Sign this tablet out",
  "locked.signOutWaits":
    "Signing out is possible once the hub has everything: {count, plural, one {# entry " +
    "waits} other {# entries wait}}.",
  "locked.signOutTitle": "Sign this tablet out for good?",
  "locked.signOutExplained": "The hub has every entry. The tablet will need a new code.",
  "update.title": "A new version is ready",
  "update.explained": "It takes seconds. Finish the open registration first.",
  "update.now": "Use it now",
  "offline.ready": "This tablet is ready to work without a network.",
  loading: "Opening the post",
  "fault.title": "This screen stopped",
  "fault.explained": "What was saved is safe on this tablet. Load the screen again to go on.",
  "fault.reload": "Load again",
  "notFound.title": "There is no such screen",
  "notFound.back": "Back to the desk",
  "trouble.revoked":
    "The hub no longer accepts this tablet. Work goes on and is kept here; tell the administrator.",
  "trouble.other": "The hub refuses what this tablet sends ({code}). Tell the administrator.",
  "insecure.title": "This address is not secure",
  "insecure.explained":
    "Over plain http a browser gives a page no keys, no offline storage and no camera. " +
    "Names could not be protected here, so the post does not open.",
  "insecure.do": "Open the post by its https address. Ask the administrator for it.",
});

/** Strings around the rooms: navigation, lock, updates. */
export const appMessages: Catalogs<typeof en> = {
  en,
  ru: {
    "room.home": "Стол",
    "room.queue": "Очередь",
    "room.count": "Подсчёт",
    "room.places": "Места",
    "room.leaving": "Выезд",
    "room.records": "Записи",
    rooms: "Разделы",
    lock: "Закрыть",
    "lock.title": "Заблокировать планшет?",
    "lock.explained":
      "Имена этой смены будут удалены с планшета. Сохранённое остаётся и продолжает отправляться.",
    "lock.waiting":
      "{count, plural, one {# запись ждёт} few {# записи ждут} other {# записей ждут}} отправки.",
    "lock.draft": "Открыта незаконченная регистрация. Она будет удалена.",
    "lock.confirm": "Заблокировать",
    "locked.title": "Планшет заблокирован",
    "locked.explained": "Имён прошлой смены здесь прочитать нельзя. Записи отправляются дальше.",
    "locked.start": "Начать смену",
    "locked.signOut": "Отключить планшет",
    "locked.signOutWaits":
      "Отключить можно, когда всё принято: {count, plural, one {# запись ждёт} few {# " +
      "записи ждут} other {# записей ждут}}.",
    "locked.signOutTitle": "Отключить планшет насовсем?",
    "locked.signOutExplained": "Все записи приняты. Планшету понадобится новый код.",
    "update.title": "Готова новая версия",
    "update.explained": "Это займёт секунды. Сначала закончите открытую регистрацию.",
    "update.now": "Обновить",
    "offline.ready": "Планшет готов работать без сети.",
    loading: "Пост открывается",
    "fault.title": "Экран остановился",
    "fault.explained": "Сохранённое цело на планшете. Загрузите экран ещё раз.",
    "fault.reload": "Загрузить",
    "notFound.title": "Такого экрана нет",
    "notFound.back": "К столу",
    "trouble.revoked":
      "Центр больше не принимает этот планшет. Работа сохраняется здесь; сообщите администратору.",
    "trouble.other": "Центр не принимает данные планшета ({code}). Сообщите администратору.",
    "insecure.title": "Адрес не защищён",
    "insecure.explained":
      "По обычному http браузер не даёт странице ни ключей, ни хранения без сети, ни " +
      "камеры. Имена здесь нельзя защитить, поэтому пост не открывается.",
    "insecure.do": "Откройте пост по адресу https. Спросите его у администратора.",
  },
  kk: {
    "room.home": "Үстел",
    "room.queue": "Кезек",
    "room.count": "Санау",
    "room.places": "Орындар",
    "room.leaving": "Шығу",
    "room.records": "Жазбалар",
    rooms: "Бөлімдер",
    lock: "Құлыптау",
    "lock.title": "Планшетті құлыптау керек пе?",
    "lock.explained":
      "Осы ауысымның есімдері планшеттен өшіріледі. Сақталғаны қалады және жіберіле береді.",
    "lock.waiting": "{count, plural, one {# жазба} other {# жазба}} жіберуді күтуде.",
    "lock.draft": "Аяқталмаған тіркеу ашық. Ол өшіріледі.",
    "lock.confirm": "Құлыптау",
    "locked.title": "Планшет құлыптаулы",
    "locked.explained": "Өткен ауысымның есімдері оқылмайды. Жазбалар жіберіле береді.",
    "locked.start": "Ауысымды бастау",
    "locked.signOut": "Планшетті ажырату",
    "locked.signOutWaits":
      "Бәрі қабылданғанда ажыратуға болады: {count, plural, one {# жазба} other {# жазба}} күтуде.",
    "locked.signOutTitle": "Планшетті біржола ажырату керек пе?",
    "locked.signOutExplained": "Барлық жазба қабылданды. Планшетке жаңа код керек болады.",
    "update.title": "Жаңа нұсқа дайын",
    "update.explained": "Бірнеше секунд алады. Алдымен ашық тіркеуді аяқтаңыз.",
    "update.now": "Жаңарту",
    "offline.ready": "Планшет желісіз жұмыс істеуге дайын.",
    loading: "Бекет ашылуда",
    "fault.title": "Экран тоқтап қалды",
    "fault.explained": "Сақталғаны планшетте аман. Экранды қайта жүктеңіз.",
    "fault.reload": "Қайта жүктеу",
    "notFound.title": "Мұндай экран жоқ",
    "notFound.back": "Үстелге",
    "trouble.revoked":
      "Орталық бұл планшетті енді қабылдамайды. Жұмыс осында сақталады; әкімшіге хабарлаңыз.",
    "trouble.other": "Орталық планшет дерегін қабылдамайды ({code}). Әкімшіге хабарлаңыз.",
    "insecure.title": "Мекенжай қорғалмаған",
    "insecure.explained":
      "Қарапайым http арқылы браузер бетке кілт, желісіз сақтау және камера бермейді. " +
      "Есімдерді қорғау мүмкін емес, сондықтан бекет ашылмайды.",
    "insecure.do": "Бекетті https мекенжайымен ашыңыз. Оны әкімшіден сұраңыз.",
  },
  ka: {
    "room.home": "მაგიდა",
    "room.queue": "რიგი",
    "room.count": "დათვლა",
    "room.places": "ადგილები",
    "room.leaving": "გასვლა",
    "room.records": "ჩანაწერები",
    rooms: "განყოფილებები",
    lock: "დაბლოკვა",
    "lock.title": "დაიბლოკოს პლანშეტი?",
    "lock.explained": "ამ ცვლის სახელები პლანშეტიდან წაიშლება. შენახული რჩება და იგზავნება.",
    "lock.waiting": "{count, plural, one {# ჩანაწერი} other {# ჩანაწერი}} ელოდება გაგზავნას.",
    "lock.draft": "ღიაა დაუსრულებელი რეგისტრაცია. ის წაიშლება.",
    "lock.confirm": "დაბლოკვა",
    "locked.title": "პლანშეტი დაბლოკილია",
    "locked.explained": "წინა ცვლის სახელები აქ არ იკითხება. ჩანაწერები კვლავ იგზავნება.",
    "locked.start": "ცვლის დაწყება",
    "locked.signOut": "პლანშეტის გამორთვა სისტემიდან",
    "locked.signOutWaits":
      "გამორთვა შეიძლება, როცა ყველაფერი მიიღება: ელოდება {count, plural, one {# " +
      "ჩანაწერი} other {# ჩანაწერი}}.",
    "locked.signOutTitle": "სამუდამოდ გამოირთოს პლანშეტი?",
    "locked.signOutExplained": "ყველა ჩანაწერი მიღებულია. პლანშეტს ახალი კოდი დასჭირდება.",
    "update.title": "მზადაა ახალი ვერსია",
    "update.explained": "რამდენიმე წამი სჭირდება. ჯერ დაასრულეთ ღია რეგისტრაცია.",
    "update.now": "განახლება",
    "offline.ready": "პლანშეტი მზადაა ქსელის გარეშე სამუშაოდ.",
    loading: "პოსტი იხსნება",
    "fault.title": "ეკრანი გაჩერდა",
    "fault.explained": "შენახული პლანშეტზე უსაფრთხოდაა. ხელახლა ჩატვირთეთ ეკრანი.",
    "fault.reload": "ხელახლა ჩატვირთვა",
    "notFound.title": "ასეთი ეკრანი არ არის",
    "notFound.back": "მაგიდასთან",
    "trouble.revoked":
      "ცენტრი ამ პლანშეტს აღარ იღებს. სამუშაო აქ ინახება; შეატყობინეთ ადმინისტრატორს.",
    "trouble.other": "ცენტრი არ იღებს პლანშეტის მონაცემებს ({code}). შეატყობინეთ ადმინისტრატორს.",
    "insecure.title": "მისამართი დაცული არ არის",
    "insecure.explained":
      "ჩვეულებრივი http-ით ბრაუზერი გვერდს არ აძლევს გასაღებს, უქსელო შენახვას და " +
      "კამერას. სახელების დაცვა შეუძლებელია, ამიტომ პოსტი არ იხსნება.",
    "insecure.do": "გახსენით პოსტი https მისამართით. ჰკითხეთ ადმინისტრატორს.",
  },
  de: {
    "room.home": "Schalter",
    "room.queue": "Warteschlange",
    "room.count": "Zählen",
    "room.places": "Plätze",
    "room.leaving": "Ausreise",
    "room.records": "Einträge",
    rooms: "Räume",
    lock: "Sperren",
    "lock.title": "Dieses Tablet sperren?",
    "lock.explained":
      "Die Namen dieser Schicht werden vom Tablet entfernt. Gespeichertes bleibt und " +
      "wird weiter gesendet.",
    "lock.waiting":
      "{count, plural, one {# Eintrag wartet} other {# Einträge warten}} auf die Zentrale.",
    "lock.draft": "Eine unfertige Registrierung ist offen. Sie wird verworfen.",
    "lock.confirm": "Tablet sperren",
    "locked.title": "Dieses Tablet ist gesperrt",
    "locked.explained":
      "Kein Name der letzten Schicht ist hier lesbar. Einträge werden weiter gesendet.",
    "locked.start": "Schicht beginnen",
    "locked.signOut": "Tablet abmelden",
    "locked.signOutWaits":
      "Abmelden geht, sobald die Zentrale alles hat: {count, plural, one {# Eintrag " +
      "wartet} other {# Einträge warten}}.",
    "locked.signOutTitle": "Dieses Tablet endgültig abmelden?",
    "locked.signOutExplained":
      "Die Zentrale hat jeden Eintrag. Danach braucht es einen neuen Code.",
    "update.title": "Eine neue Version ist bereit",
    "update.explained": "Es dauert Sekunden. Zuerst die offene Registrierung abschließen.",
    "update.now": "Jetzt verwenden",
    "offline.ready": "Dieses Tablet kann nun ohne Netz arbeiten.",
    loading: "Der Posten wird geöffnet",
    "fault.title": "Diese Seite ist stehen geblieben",
    "fault.explained":
      "Gespeichertes ist auf dem Tablet sicher. Seite neu laden, um weiterzumachen.",
    "fault.reload": "Neu laden",
    "notFound.title": "Diese Seite gibt es nicht",
    "notFound.back": "Zum Schalter",
    "trouble.revoked":
      "Die Zentrale nimmt dieses Tablet nicht mehr an. Die Arbeit bleibt hier " +
      "gespeichert; bitte die Verwaltung verständigen.",
    "trouble.other":
      "Die Zentrale weist die Sendungen dieses Tablets zurück ({code}). Bitte die " +
      "Verwaltung verständigen.",
    "insecure.title": "Diese Adresse ist nicht sicher",
    "insecure.explained":
      "Über einfaches http gibt ein Browser der Seite keine Schlüssel, keinen Speicher " +
      "ohne Netz und keine Kamera. Namen wären hier nicht geschützt, darum öffnet sich " +
      "der Posten nicht.",
    "insecure.do": "Den Posten über seine https-Adresse öffnen; die Verwaltung kennt sie.",
  },
};

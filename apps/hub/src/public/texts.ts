import type { Language } from "./languages.ts";

/** Sentences of the public pages, at most twenty words each. */
export interface Texts {
  readonly tagline: string;
  readonly purpose: string;
  readonly demo: string;
  readonly post: string;
  readonly postPurpose: string;
  readonly desk: string;
  readonly deskPurpose: string;
  readonly board: string;
  readonly boardPurpose: string;
  readonly docs: string;
  readonly docsPurpose: string;
  readonly promise: string;
  readonly signInTitle: string;
  readonly signInText: string;
  readonly signInButton: string;
  readonly linkUsedTitle: string;
  readonly linkUsedText: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly home: string;
  readonly language: string;
}

export const texts: Readonly<Record<Language, Texts>> = {
  en: {
    tagline: "From the border queue to a bed, a number and a safe status.",
    purpose:
      "Staff count crossings, register households and find places, with or without a network.",
    demo: "This is a demonstration. Every person and every place in it is invented.",
    post: "Post",
    postPurpose: "For crossings and reception desks. Works on a tablet without a network.",
    desk: "Desk",
    deskPurpose: "For the operations room, places, protection and administration.",
    board: "Waiting at the border",
    boardPurpose: "For travellers: waits at each crossing, papers, what is free. No sign-in.",
    docs: "Interface",
    docsPurpose: "Operations and problem codes for those who connect other systems.",
    promise: "Registration is free of charge. Nobody is refused, removed or reported by a program.",
    signInTitle: "Sign in",
    signInText: "This link works once. Press the button on the device you want to work with.",
    signInButton: "Sign in now",
    linkUsedTitle: "This link no longer works",
    linkUsedText: "It was used already or has expired. Ask your administrator for a new one.",
    notFoundTitle: "There is nothing here",
    notFoundText: "The address may be mistyped, or the page has moved.",
    home: "To the start page",
    language: "Language",
  },
  ru: {
    tagline: "От очереди на границе до ночлега, номера и надёжного статуса.",
    purpose:
      "Сотрудники считают пересечения, регистрируют семьи и находят места — с сетью и без неё.",
    demo: "Это демонстрация. Все люди и места в ней вымышлены.",
    post: "Пост",
    postPurpose: "Для пунктов пропуска и приёма. Работает на планшете без сети.",
    desk: "Рабочее место",
    deskPurpose: "Для оперативного штаба, размещения, защиты и администрирования.",
    board: "Ожидание на границе",
    boardPurpose: "Для проезжающих: время ожидания, документы, что бесплатно. Без входа.",
    docs: "Интерфейс",
    docsPurpose: "Операции и коды ошибок для тех, кто подключает другие системы.",
    promise:
      "Регистрация бесплатна. Программа никому не отказывает, никого не удаляет и ни о ком не сообщает.",
    signInTitle: "Вход",
    signInText:
      "Ссылка действует один раз. Нажмите кнопку на том устройстве, на котором будете работать.",
    signInButton: "Войти",
    linkUsedTitle: "Ссылка больше не действует",
    linkUsedText: "Она уже использована или истекла. Попросите у администратора новую.",
    notFoundTitle: "Здесь ничего нет",
    notFoundText: "Возможно, адрес набран с ошибкой или страница перемещена.",
    home: "На главную",
    language: "Язык",
  },
  kk: {
    tagline: "Шекарадағы кезектен төсекке, нөмірге және сенімді мәртебеге дейін.",
    purpose:
      "Қызметкерлер өткендерді санайды, отбасыларды тіркейді, орын табады — желімен де, желісіз де.",
    demo: "Бұл — көрсетілім. Ондағы адамдар мен орындардың бәрі ойдан шығарылған.",
    post: "Бекет",
    postPurpose: "Өткізу және қабылдау орындары үшін. Планшетте желісіз жұмыс істейді.",
    desk: "Жұмыс орны",
    deskPurpose: "Жедел штаб, орналастыру, қорғау және әкімшілік үшін.",
    board: "Шекарадағы күту",
    boardPurpose: "Жолаушыларға: күту уақыты, құжаттар, не тегін. Кіру қажет емес.",
    docs: "Интерфейс",
    docsPurpose: "Басқа жүйелерді қосатындарға арналған операциялар мен қате кодтары.",
    promise:
      "Тіркеу тегін. Бағдарлама ешкімнен бас тартпайды, ешкімді өшірмейді, ешкім туралы хабарламайды.",
    signInTitle: "Кіру",
    signInText: "Сілтеме бір рет қана жарайды. Жұмыс істейтін құрылғыңызда түймені басыңыз.",
    signInButton: "Қазір кіру",
    linkUsedTitle: "Бұл сілтеме енді жарамсыз",
    linkUsedText: "Ол пайдаланылған немесе мерзімі өткен. Әкімшіден жаңасын сұраңыз.",
    notFoundTitle: "Мұнда ештеңе жоқ",
    notFoundText: "Мекенжай қате терілген немесе бет көшірілген болуы мүмкін.",
    home: "Басты бетке",
    language: "Тіл",
  },
  ka: {
    tagline: "საზღვრის რიგიდან საწოლამდე, ნომრამდე და დაცულ სტატუსამდე.",
    purpose:
      "თანამშრომლები ითვლიან გადაკვეთებს, არეგისტრირებენ ოჯახებს და პოულობენ ადგილებს — ქსელით ან უქსელოდ.",
    demo: "ეს დემონსტრაციაა. ყველა ადამიანი და ადგილი გამოგონილია.",
    post: "პოსტი",
    postPurpose: "გამშვები და მიმღები პუნქტებისთვის. პლანშეტზე უქსელოდაც მუშაობს.",
    desk: "სამუშაო მაგიდა",
    deskPurpose: "ოპერატიული შტაბისთვის, განთავსების, დაცვისა და ადმინისტრირებისთვის.",
    board: "ლოდინი საზღვარზე",
    boardPurpose: "მგზავრებისთვის: ლოდინის დრო, საბუთები, რა არის უფასო. შესვლა არ სჭირდება.",
    docs: "ინტერფეისი",
    docsPurpose: "ოპერაციები და შეცდომის კოდები სხვა სისტემების დასაკავშირებლად.",
    promise: "რეგისტრაცია უფასოა. პროგრამა არავის ეუბნება უარს, არავის შლის და არავის ასმენს.",
    signInTitle: "შესვლა",
    signInText: "ბმული ერთხელ მუშაობს. დააჭირეთ ღილაკს იმ მოწყობილობაზე, რომლითაც იმუშავებთ.",
    signInButton: "შესვლა ახლავე",
    linkUsedTitle: "ეს ბმული აღარ მუშაობს",
    linkUsedText: "ის უკვე გამოყენებულია ან ვადა გაუვიდა. ახალი სთხოვეთ ადმინისტრატორს.",
    notFoundTitle: "აქ არაფერია",
    notFoundText: "შესაძლოა მისამართი შეცდომით არის აკრეფილი ან გვერდი გადავიდა.",
    home: "მთავარ გვერდზე",
    language: "ენა",
  },
  de: {
    tagline: "Von der Schlange an der Grenze zu Bett, Nummer und sicherem Status.",
    purpose:
      "Mitarbeitende zählen Übertritte, registrieren Haushalte und finden Plätze, mit und ohne Netz.",
    demo: "Dies ist eine Vorführung. Alle Personen und Orte darin sind erfunden.",
    post: "Posten",
    postPurpose: "Für Grenzübergänge und Aufnahmestellen. Läuft auf dem Tablet auch ohne Netz.",
    desk: "Arbeitsplatz",
    deskPurpose: "Für Lagezentrum, Unterbringung, Schutz und Verwaltung.",
    board: "Warten an der Grenze",
    boardPurpose: "Für Reisende: Wartezeiten, Papiere, was kostenlos ist. Ohne Anmeldung.",
    docs: "Schnittstelle",
    docsPurpose: "Operationen und Fehlercodes für alle, die andere Systeme anbinden.",
    promise:
      "Die Registrierung ist kostenlos. Kein Programm weist jemanden ab, entfernt oder meldet jemanden.",
    signInTitle: "Anmelden",
    signInText:
      "Dieser Link gilt einmal. Drücken Sie den Knopf auf dem Gerät, mit dem Sie arbeiten.",
    signInButton: "Jetzt anmelden",
    linkUsedTitle: "Dieser Link gilt nicht mehr",
    linkUsedText:
      "Er wurde schon benutzt oder ist abgelaufen. Bitten Sie die Verwaltung um einen neuen.",
    notFoundTitle: "Hier ist nichts",
    notFoundText: "Die Adresse ist vielleicht vertippt, oder die Seite ist umgezogen.",
    home: "Zur Startseite",
    language: "Sprache",
  },
};

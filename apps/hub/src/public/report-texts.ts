import type { MisconductKind, MisconductParty, MisconductTime } from "@caravanserai/domain";
import type { Language } from "./languages.ts";

interface ReportTexts {
  readonly title: string;
  readonly lead: string;
  readonly crossing: string;
  readonly what: string;
  readonly kinds: Readonly<Record<MisconductKind, string>>;
  readonly by: string;
  readonly parties: Readonly<Record<MisconductParty, string>>;
  readonly happened: string;
  readonly times: Readonly<Record<MisconductTime, string>>;
  readonly send: string;
  readonly promise: string;
  readonly incomplete: string;
  readonly busy: string;
  readonly takenTitle: string;
  readonly taken: string;
  readonly back: string;
}

/** Sentences of the anonymous report, at most twenty words each. */
export const reportTexts: Readonly<Record<Language, ReportTexts>> = {
  en: {
    title: "Report money asked for, or a place sold",
    lead: "Crossing, registration and your number are free. Tell us if somebody asked for money.",
    crossing: "At which crossing?",
    what: "What happened?",
    kinds: {
      "money-for-crossing": "Money was asked for crossing or a stamp",
      "place-in-line-sold": "A place in the line was sold",
      "token-sold": "A number or slip was sold",
      "passage-without-turn": "Somebody was let through without waiting",
      "threat-or-violence": "Threat or violence",
      other: "Something else",
    },
    by: "Who did it?",
    parties: {
      officer: "An officer",
      volunteer: "A helper",
      traveller: "A traveller",
      stranger: "Somebody else",
      unknown: "I do not know",
    },
    happened: "When?",
    times: { today: "Today", yesterday: "Yesterday", earlier: "Earlier" },
    send: "Send without my name",
    promise: "We keep what you choose here and the hour. No name, no address of your telephone.",
    incomplete: "Please choose one answer to each question.",
    busy: "Too many reports at the moment. Try in ten minutes, or use the paper box at the post.",
    takenTitle: "Thank you. The report was taken.",
    taken:
      "Two officers who do not work at the crossing will look at it. It changes nothing for you.",
    back: "To the first page",
  },
  ru: {
    title: "Сообщить: просят деньги или продают место",
    lead: "Переход, регистрация и номер бесплатны. Сообщите, если кто-то просил деньги.",
    crossing: "На каком переходе?",
    what: "Что произошло?",
    kinds: {
      "money-for-crossing": "Просили деньги за переход или штамп",
      "place-in-line-sold": "Продавали место в очереди",
      "token-sold": "Продавали номер или талон",
      "passage-without-turn": "Кого-то пропустили без очереди",
      "threat-or-violence": "Угрозы или насилие",
      other: "Другое",
    },
    by: "Кто это сделал?",
    parties: {
      officer: "Сотрудник",
      volunteer: "Помощник",
      traveller: "Другой проезжающий",
      stranger: "Кто-то ещё",
      unknown: "Не знаю",
    },
    happened: "Когда?",
    times: { today: "Сегодня", yesterday: "Вчера", earlier: "Раньше" },
    send: "Отправить без имени",
    promise: "Мы храним только выбранные ответы и час. Ни имени, ни адреса телефона.",
    incomplete: "Пожалуйста, ответьте на каждый вопрос.",
    busy: "Сейчас слишком много сообщений. Попробуйте через десять минут или опустите записку в ящик.",
    takenTitle: "Спасибо. Сообщение принято.",
    taken:
      "Его увидят два сотрудника, которые не работают на переходе. Для вас ничего не изменится.",
    back: "На первую страницу",
  },
  kk: {
    title: "Ақша сұрағанын немесе орын сатқанын хабарлау",
    lead: "Өту, тіркелу және нөмір тегін. Біреу ақша сұраса, хабарлаңыз.",
    crossing: "Қай өткелде?",
    what: "Не болды?",
    kinds: {
      "money-for-crossing": "Өту немесе мөр үшін ақша сұрады",
      "place-in-line-sold": "Кезектегі орын сатылды",
      "token-sold": "Нөмір немесе талон сатылды",
      "passage-without-turn": "Біреуді кезексіз өткізді",
      "threat-or-violence": "Қорқыту немесе зорлық",
      other: "Басқа нәрсе",
    },
    by: "Кім істеді?",
    parties: {
      officer: "Қызметкер",
      volunteer: "Көмекші",
      traveller: "Жолаушы",
      stranger: "Басқа біреу",
      unknown: "Білмеймін",
    },
    happened: "Қашан?",
    times: { today: "Бүгін", yesterday: "Кеше", earlier: "Бұрын" },
    send: "Атымды көрсетпей жіберу",
    promise: "Тек таңдаған жауаптарыңыз бен сағаты сақталады. Аты да, телефон мекенжайы да жоқ.",
    incomplete: "Әр сұраққа бір жауап таңдаңыз.",
    busy: "Қазір хабар тым көп. Он минуттан кейін қайталаңыз немесе қағаз жәшігін пайдаланыңыз.",
    takenTitle: "Рақмет. Хабар қабылданды.",
    taken: "Оны өткелде істемейтін екі қызметкер қарайды. Сіз үшін ештеңе өзгермейді.",
    back: "Бірінші бетке",
  },
  ka: {
    title: "შეგვატყობინეთ, თუ ფულს ითხოვენ ან ადგილს ყიდიან",
    lead: "გადასვლა, რეგისტრაცია და ნომერი უფასოა. გვითხარით, თუ ვინმემ ფული მოგთხოვათ.",
    crossing: "რომელ გამშვებ პუნქტზე?",
    what: "რა მოხდა?",
    kinds: {
      "money-for-crossing": "გადასვლისთვის ან ბეჭდისთვის ფული მოითხოვეს",
      "place-in-line-sold": "რიგში ადგილი გაიყიდა",
      "token-sold": "ნომერი ან ტალონი გაიყიდა",
      "passage-without-turn": "ვიღაც ურიგოდ გაატარეს",
      "threat-or-violence": "მუქარა ან ძალადობა",
      other: "სხვა რამ",
    },
    by: "ვინ გააკეთა?",
    parties: {
      officer: "თანამშრომელმა",
      volunteer: "დამხმარემ",
      traveller: "მგზავრმა",
      stranger: "სხვა ვინმემ",
      unknown: "არ ვიცი",
    },
    happened: "როდის?",
    times: { today: "დღეს", yesterday: "გუშინ", earlier: "უფრო ადრე" },
    send: "გაგზავნა სახელის გარეშე",
    promise: "ვინახავთ მხოლოდ არჩეულ პასუხებს და საათს. არც სახელს, არც ტელეფონის მისამართს.",
    incomplete: "გთხოვთ, თითო კითხვაზე აირჩიოთ ერთი პასუხი.",
    busy: "ახლა ძალიან ბევრი შეტყობინებაა. სცადეთ ათ წუთში ან გამოიყენეთ ქაღალდის ყუთი.",
    takenTitle: "გმადლობთ. შეტყობინება მიღებულია.",
    taken: "მას ნახავს ორი თანამშრომელი, ვინც პუნქტზე არ მუშაობს. თქვენთვის არაფერი იცვლება.",
    back: "პირველ გვერდზე",
  },
  de: {
    title: "Melden: Geld verlangt oder Platz verkauft",
    lead: "Übertritt, Registrierung und Nummer sind kostenlos. Sagen Sie uns, wenn jemand Geld verlangt.",
    crossing: "An welchem Übergang?",
    what: "Was ist geschehen?",
    kinds: {
      "money-for-crossing": "Geld für Übertritt oder Stempel verlangt",
      "place-in-line-sold": "Ein Platz in der Reihe wurde verkauft",
      "token-sold": "Eine Nummer oder ein Zettel wurde verkauft",
      "passage-without-turn": "Jemand kam ohne Warten durch",
      "threat-or-violence": "Drohung oder Gewalt",
      other: "Etwas anderes",
    },
    by: "Wer war es?",
    parties: {
      officer: "Eine Amtsperson",
      volunteer: "Jemand, der hilft",
      traveller: "Jemand auf der Reise",
      stranger: "Jemand anderes",
      unknown: "Ich weiß es nicht",
    },
    happened: "Wann?",
    times: { today: "Heute", yesterday: "Gestern", earlier: "Früher" },
    send: "Ohne meinen Namen senden",
    promise: "Wir behalten Ihre Auswahl und die Stunde. Keinen Namen, keine Adresse des Telefons.",
    incomplete: "Bitte zu jeder Frage eine Antwort wählen.",
    busy: "Gerade zu viele Meldungen. In zehn Minuten noch einmal, oder der Papierkasten am Posten.",
    takenTitle: "Danke. Die Meldung ist angekommen.",
    taken:
      "Zwei Menschen, die nicht am Übergang arbeiten, sehen sie an. Für Sie ändert sich nichts.",
    back: "Zur ersten Seite",
  },
};

import { defineMessages, type Catalogs } from "@caravanserai/ui";

const en = defineMessages({
  title: "No way to the hub?",
  explained:
    "Save what waits to a file and carry it to a desk on a stick. Only the hub can open it. " +
    "The entries stay here until the hub has them.",
  save: "Save what waits to a file",
  saving: "Sealing the file",
  saved:
    "{count, plural, one {One entry is} other {# entries are}} in the file {name}. " +
    "Clear nothing here.",
  nothing: "Nothing waits on this tablet.",
  noKey: "This tablet has not heard the hub’s key yet. Its entries stay safe here.",
  failed: "The file could not be made. The entries stay safe here; try again.",
});

export const unsentMessages: Catalogs<typeof en> = {
  en,
  ru: {
    title: "Нет связи с центром?",
    explained:
      "Сохраните ожидающее в файл и отнесите его на флешке к столу. Открыть его может только " +
      "центр. Записи остаются здесь, пока центр их не получит.",
    save: "Сохранить ожидающее в файл",
    saving: "Файл запечатывается",
    saved:
      "{count, plural, one {# запись} few {# записи} many {# записей} other {# записи}} в файле " +
      "{name}. Ничего здесь не удаляйте.",
    nothing: "На этом планшете ничего не ждёт.",
    noKey: "Этот планшет ещё не получил ключ центра. Записи здесь в безопасности.",
    failed: "Файл не получился. Записи здесь в безопасности; попробуйте ещё раз.",
  },
  kk: {
    title: "Орталыққа жол жоқ па?",
    explained:
      "Күтіп тұрғанды файлға сақтап, флешкамен үстелге апарыңыз. Оны тек орталық аша алады. " +
      "Орталық алғанша жазбалар осында қалады.",
    save: "Күтіп тұрғанды файлға сақтау",
    saving: "Файл мөрленуде",
    saved:
      "{name} файлында {count, plural, one {# жазба} other {# жазба}} бар. " +
      "Мұнда ештеңені өшірмеңіз.",
    nothing: "Бұл планшетте күтіп тұрған ештеңе жоқ.",
    noKey: "Бұл планшет орталықтың кілтін әлі алған жоқ. Жазбалар осында сақтаулы.",
    failed: "Файл жасалмады. Жазбалар осында сақтаулы; қайталап көріңіз.",
  },
  ka: {
    title: "ცენტრთან კავშირი არ არის?",
    explained:
      "შეინახეთ მომლოდინე ფაილში და მიიტანეთ მაგიდასთან. მისი გახსნა მხოლოდ ცენტრს შეუძლია. " +
      "ჩანაწერები აქ რჩება, სანამ ცენტრი მათ მიიღებს.",
    save: "მომლოდინეს ფაილში შენახვა",
    saving: "ფაილი ილუქება",
    saved:
      "{count, plural, one {# ჩანაწერი} other {# ჩანაწერი}} ფაილშია: {name}. " +
      "აქ არაფერი წაშალოთ.",
    nothing: "ამ ტაბლეტზე არაფერი ელოდება.",
    noKey: "ამ ტაბლეტს ცენტრის გასაღები ჯერ არ მიუღია. ჩანაწერები აქ დაცულია.",
    failed: "ფაილი ვერ შეიქმნა. ჩანაწერები აქ დაცულია; სცადეთ ხელახლა.",
  },
  de: {
    title: "Kein Weg zum Hub?",
    explained:
      "Speichern Sie Wartendes in eine Datei und bringen Sie sie auf einem Stick zum Tisch. Nur " +
      "der Hub kann sie öffnen. Die Einträge bleiben hier, bis er sie hat.",
    save: "Wartendes in eine Datei speichern",
    saving: "Die Datei wird versiegelt",
    saved:
      "{count, plural, one {Ein Eintrag ist} other {# Einträge sind}} in der Datei {name}. " +
      "Löschen Sie hier nichts.",
    nothing: "Auf diesem Tablet wartet nichts.",
    noKey: "Dieses Tablet kennt den Schlüssel des Hubs noch nicht. Die Einträge sind hier sicher.",
    failed: "Die Datei ist nicht entstanden. Die Einträge sind hier sicher; noch einmal.",
  },
};

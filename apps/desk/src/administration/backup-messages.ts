import { defineMessages, type Catalog, type Catalogs } from "@caravanserai/ui";

const en = defineMessages({
  "backup.title": "Could everything be brought back?",
  "backup.lead":
    "Backups are made every night while everybody works, and tried every week by restoring one.",
  "backup.loading": "Reading how backups are",
  "backup.well": "A recent backup exists, and the last one tried was equal to its original.",
  "backup.last": "Last backup",
  "backup.never": "none yet",
  "backup.made": "Made",
  "backup.age": "{duration} ago",
  "backup.size": "Size",
  "backup.mebibytes": "{count} MiB",
  "backup.rows": "Rows",
  "backup.entries": "Entries",
  "backup.where": "Where",
  "backup.kept": "Kept",
  "backup.keptNewest": "the newest {count}",
  "backup.recipients": "People who can open it",
  "backup.test": "Last test restore",
  "backup.tested": "Tried",
  "backup.result": "Result",
  "backup.equal": "equal to the original",
  "backup.notEqual": "not equal",
  "backup.took": "Took",
  "warning.not-configured": "Nobody could open a backup, so none is made. Name two recipients.",
  "warning.never-made": "No backup has been made yet.",
  "warning.too-old": "The last backup is older than 26 hours.",
  "warning.failed": "The last attempt failed: {reason}",
  "warning.never-tested": "No backup has been restored for a test yet.",
  "warning.test-too-old": "The last test restore is more than eight days old.",
  "warning.test-not-equal": "The last test restore differed from its original: {reason}",
  "warning.same-disk": "Backups lie on the same disk as the data. Carry them elsewhere.",
  "warning.demonstration-keys":
    "A demonstration: the keys that open the backups lie on this machine.",
  "warning.archive-paused":
    "The log of the last minutes is not archived: it would have filled the disk. Make room.",
  "warning.archive-failed": "The last attempt to archive the log failed; doctor says why.",
  "warning.archive-late": "The log has waited more than ten minutes to be archived.",
  "warning.base-too-old": "The last base copy is more than three days old.",
  "warning.base-test-too-old":
    "The last trial of a base copy with its log is more than eleven days old.",
  "warning.base-test-not-equal":
    "The last base copy that was tried did not come back whole: {reason}",
  "import.title": "Take in a tablet’s file",
  "import.lead":
    "For a tablet that cannot reach the hub: it saves what waits to a file. Taking in a file " +
    "twice changes nothing.",
  "import.choose": "Choose the file",
  "import.reading": "Taking in the file",
  "import.done": "From “{label}”: {accepted} accepted, {held} held, {quarantined} set aside.",
});

const ru: Catalog<typeof en> = {
  "backup.title": "Можно ли всё восстановить?",
  "backup.lead":
    "Копии делаются каждую ночь, не мешая работе, и раз в неделю проверяются восстановлением.",
  "backup.loading": "Читаем состояние копий",
  "backup.well": "Свежая копия есть, последняя проверенная совпала с оригиналом.",
  "backup.last": "Последняя копия",
  "backup.never": "ещё не было",
  "backup.made": "Сделана",
  "backup.age": "{duration} назад",
  "backup.size": "Размер",
  "backup.mebibytes": "{count} МиБ",
  "backup.rows": "Строк",
  "backup.entries": "Записей",
  "backup.where": "Где",
  "backup.kept": "Хранится",
  "backup.keptNewest": "последних: {count}",
  "backup.recipients": "Людей, которые могут её открыть",
  "backup.test": "Последнее пробное восстановление",
  "backup.tested": "Проверено",
  "backup.result": "Итог",
  "backup.equal": "совпадает с оригиналом",
  "backup.notEqual": "не совпадает",
  "backup.took": "Заняло",
  "warning.not-configured": "Открыть копию никто не смог бы, поэтому их нет. Назовите двух людей.",
  "warning.never-made": "Копий ещё не делали.",
  "warning.too-old": "Последней копии больше 26 часов.",
  "warning.failed": "Последняя попытка не удалась: {reason}",
  "warning.never-tested": "Ни одну копию ещё не восстанавливали для проверки.",
  "warning.test-too-old": "Последней проверке больше восьми дней.",
  "warning.test-not-equal": "При последней проверке копия отличалась от оригинала: {reason}",
  "warning.same-disk": "Копии лежат на том же диске, что и данные. Уносите их в другое место.",
  "warning.demonstration-keys": "Демонстрация: ключи от копий лежат на этой же машине.",
  "warning.archive-paused":
    "Журнал последних минут не архивируется: он заполнил бы диск. Освободите место.",
  "warning.archive-failed":
    "Последняя попытка архивировать журнал не удалась; причину скажет doctor.",
  "warning.archive-late": "Журнал ждёт архивации больше десяти минут.",
  "warning.base-too-old": "Последней базовой копии больше трёх дней.",
  "warning.base-test-too-old":
    "Последней проверке базовой копии с журналом больше одиннадцати дней.",
  "warning.base-test-not-equal":
    "Последняя проверенная базовая копия восстановилась не полностью: {reason}",
  "import.title": "Принять файл с планшета",
  "import.lead":
    "Если планшет не может связаться с узлом, он сохраняет ожидающее в файл. Повторный приём " +
    "файла ничего не меняет.",
  "import.choose": "Выбрать файл",
  "import.reading": "Принимаем файл",
  "import.done": "С планшета «{label}»: принято {accepted}, ждёт {held}, отложено {quarantined}.",
};

const kk: Catalog<typeof en> = {
  "backup.title": "Бәрін қалпына келтіруге бола ма?",
  "backup.lead":
    "Көшірмелер жұмысқа кедергі жасамай түн сайын жасалады, аптасына бір рет қалпына келтіріп " +
    "тексеріледі.",
  "backup.loading": "Көшірмелердің күйі оқылуда",
  "backup.well": "Жаңа көшірме бар, соңғы тексерілгені түпнұсқамен бірдей болды.",
  "backup.last": "Соңғы көшірме",
  "backup.never": "әлі болған жоқ",
  "backup.made": "Жасалған уақыты",
  "backup.age": "{duration} бұрын",
  "backup.size": "Көлемі",
  "backup.mebibytes": "{count} МиБ",
  "backup.rows": "Жолдар",
  "backup.entries": "Жазбалар",
  "backup.where": "Орны",
  "backup.kept": "Сақталады",
  "backup.keptNewest": "соңғы {count}",
  "backup.recipients": "Аша алатын адамдар",
  "backup.test": "Соңғы сынақ қалпына келтіру",
  "backup.tested": "Тексерілген уақыты",
  "backup.result": "Нәтижесі",
  "backup.equal": "түпнұсқамен бірдей",
  "backup.notEqual": "бірдей емес",
  "backup.took": "Ұзақтығы",
  "warning.not-configured":
    "Көшірмені ешкім аша алмас еді, сондықтан жасалмайды. Екі адамды көрсетіңіз.",
  "warning.never-made": "Көшірме әлі жасалған жоқ.",
  "warning.too-old": "Соңғы көшірмеге 26 сағаттан асты.",
  "warning.failed": "Соңғы әрекет сәтсіз болды: {reason}",
  "warning.never-tested": "Бірде-бір көшірме әлі тексеру үшін қалпына келтірілген жоқ.",
  "warning.test-too-old": "Соңғы тексеруге сегіз күннен асты.",
  "warning.test-not-equal": "Соңғы тексеруде көшірме түпнұсқадан өзгеше болды: {reason}",
  "warning.same-disk": "Көшірмелер деректермен бір дискіде жатыр. Басқа жерге апарыңыз.",
  "warning.demonstration-keys": "Көрсетілім: көшірмелердің кілттері осы машинада жатыр.",
  "warning.archive-paused":
    "Соңғы минуттардың журналы мұрағатталмайды: ол дискіні толтырар еді. Орын босатыңыз.",
  "warning.archive-failed":
    "Журналды мұрағаттаудың соңғы әрекеті сәтсіз болды; себебін doctor айтады.",
  "warning.archive-late": "Журнал мұрағатталуын он минуттан артық күтуде.",
  "warning.base-too-old": "Соңғы негізгі көшірмеге үш күннен асты.",
  "warning.base-test-too-old": "Негізгі көшірмені журналымен соңғы тексеруге он бір күннен асты.",
  "warning.base-test-not-equal":
    "Соңғы тексерілген негізгі көшірме толық қалпына келмеді: {reason}",
  "import.title": "Планшет файлын қабылдау",
  "import.lead":
    "Планшет торапқа жете алмаса, күтіп тұрғанын файлға сақтайды. Файлды қайта қабылдау ештеңені " +
    "өзгертпейді.",
  "import.choose": "Файлды таңдау",
  "import.reading": "Файл қабылдануда",
  "import.done":
    "«{label}» планшетінен: {accepted} қабылданды, {held} күтуде, {quarantined} бөлек қойылды.",
};

const ka: Catalog<typeof en> = {
  "backup.title": "შეიძლება ყველაფრის აღდგენა?",
  "backup.lead":
    "ასლები ყოველ ღამე კეთდება მუშაობის შეუფერხებლად და კვირაში ერთხელ აღდგენით მოწმდება.",
  "backup.loading": "იკითხება ასლების მდგომარეობა",
  "backup.well": "ახალი ასლი არსებობს და ბოლო შემოწმებული ორიგინალს დაემთხვა.",
  "backup.last": "ბოლო ასლი",
  "backup.never": "ჯერ არ ყოფილა",
  "backup.made": "შეიქმნა",
  "backup.age": "{duration} წინ",
  "backup.size": "ზომა",
  "backup.mebibytes": "{count} მიბ",
  "backup.rows": "სტრიქონები",
  "backup.entries": "ჩანაწერები",
  "backup.where": "სად",
  "backup.kept": "ინახება",
  "backup.keptNewest": "ბოლო {count}",
  "backup.recipients": "ვისაც შეუძლია გახსნა",
  "backup.test": "ბოლო საცდელი აღდგენა",
  "backup.tested": "შემოწმდა",
  "backup.result": "შედეგი",
  "backup.equal": "ორიგინალს ემთხვევა",
  "backup.notEqual": "არ ემთხვევა",
  "backup.took": "ხანგრძლივობა",
  "warning.not-configured": "ასლს ვერავინ გახსნიდა, ამიტომ არ კეთდება. დაასახელეთ ორი ადამიანი.",
  "warning.never-made": "ასლი ჯერ არ გაკეთებულა.",
  "warning.too-old": "ბოლო ასლი 26 საათზე ძველია.",
  "warning.failed": "ბოლო მცდელობა ვერ შესრულდა: {reason}",
  "warning.never-tested": "არც ერთი ასლი ჯერ არ აღდგენილა შესამოწმებლად.",
  "warning.test-too-old": "ბოლო შემოწმება რვა დღეზე ძველია.",
  "warning.test-not-equal": "ბოლო შემოწმებისას ასლი ორიგინალისგან განსხვავდებოდა: {reason}",
  "warning.same-disk": "ასლები იმავე დისკზეა, სადაც მონაცემები. გადაიტანეთ სხვაგან.",
  "warning.demonstration-keys": "დემონსტრაცია: ასლების გასაღებები ამავე მანქანაზეა.",
  "warning.archive-paused":
    "ბოლო წუთების ჟურნალი არ არქივდება: დისკს გაავსებდა. გაათავისუფლეთ ადგილი.",
  "warning.archive-failed": "ჟურნალის დაარქივების ბოლო ცდა ვერ შესრულდა; მიზეზს doctor იტყვის.",
  "warning.archive-late": "ჟურნალი დაარქივებას ათ წუთზე მეტია ელის.",
  "warning.base-too-old": "ბოლო საბაზო ასლი სამ დღეზე ძველია.",
  "warning.base-test-too-old": "საბაზო ასლისა და ჟურნალის ბოლო შემოწმება თერთმეტ დღეზე ძველია.",
  "warning.base-test-not-equal": "ბოლო შემოწმებული საბაზო ასლი სრულად ვერ აღდგა: {reason}",
  "import.title": "ტაბლეტის ფაილის მიღება",
  "import.lead":
    "თუ ტაბლეტი კვანძს ვერ უკავშირდება, მომლოდინეს ფაილში ინახავს. ფაილის ხელახლა მიღება არაფერს " +
    "ცვლის.",
  "import.choose": "ფაილის არჩევა",
  "import.reading": "ფაილის მიღება",
  "import.done": "„{label}“: მიღებულია {accepted}, მოლოდინშია {held}, გადადებულია {quarantined}.",
};

const de: Catalog<typeof en> = {
  "backup.title": "Ließe sich alles wiederherstellen?",
  "backup.lead":
    "Jede Nacht entsteht eine Sicherung, während alle weiterarbeiten; jede Woche wird eine " +
    "probeweise wiederhergestellt.",
  "backup.loading": "Stand der Sicherungen wird gelesen",
  "backup.well": "Es gibt eine frische Sicherung, und die zuletzt geprüfte glich ihrem Original.",
  "backup.last": "Letzte Sicherung",
  "backup.never": "noch keine",
  "backup.made": "Erstellt",
  "backup.age": "vor {duration}",
  "backup.size": "Größe",
  "backup.mebibytes": "{count} MiB",
  "backup.rows": "Zeilen",
  "backup.entries": "Einträge",
  "backup.where": "Wo",
  "backup.kept": "Aufbewahrt",
  "backup.keptNewest": "die neuesten {count}",
  "backup.recipients": "Personen, die sie öffnen können",
  "backup.test": "Letzte Probe-Wiederherstellung",
  "backup.tested": "Geprüft",
  "backup.result": "Ergebnis",
  "backup.equal": "gleich dem Original",
  "backup.notEqual": "ungleich",
  "backup.took": "Dauer",
  "warning.not-configured":
    "Niemand könnte eine Sicherung öffnen, daher entsteht keine. Benennen Sie zwei Personen.",
  "warning.never-made": "Es gibt noch keine Sicherung.",
  "warning.too-old": "Die letzte Sicherung ist älter als 26 Stunden.",
  "warning.failed": "Der letzte Versuch schlug fehl: {reason}",
  "warning.never-tested": "Noch keine Sicherung wurde zur Probe wiederhergestellt.",
  "warning.test-too-old": "Die letzte Probe ist älter als acht Tage.",
  "warning.test-not-equal": "Die letzte Probe wich vom Original ab: {reason}",
  "warning.same-disk": "Die Sicherungen liegen auf der Platte der Daten. Bringen Sie sie fort.",
  "warning.demonstration-keys":
    "Eine Vorführung: die Schlüssel der Sicherungen liegen auf diesem Gerät.",
  "warning.archive-paused":
    "Das Log der letzten Minuten wird nicht archiviert: es hätte die Platte gefüllt.",
  "warning.archive-failed":
    "Der letzte Versuch, das Log zu archivieren, schlug fehl; doctor sagt, warum.",
  "warning.archive-late": "Das Log wartet seit mehr als zehn Minuten auf die Archivierung.",
  "warning.base-too-old": "Die letzte Basiskopie ist älter als drei Tage.",
  "warning.base-test-too-old":
    "Die letzte Probe einer Basiskopie mit ihrem Log ist älter als elf Tage.",
  "warning.base-test-not-equal":
    "Die zuletzt geprüfte Basiskopie kam nicht vollständig zurück: {reason}",
  "import.title": "Datei eines Tablets übernehmen",
  "import.lead":
    "Für ein Tablet, das den Hub nicht erreicht: es speichert Wartendes in eine Datei. Sie " +
    "zweimal zu übernehmen ändert nichts.",
  "import.choose": "Datei wählen",
  "import.reading": "Datei wird übernommen",
  "import.done":
    "Von „{label}“: {accepted} angenommen, {held} zurückgehalten, {quarantined} beiseitegelegt.",
};

export const backupMessages: Catalogs<typeof en> = { en, ru, kk, ka, de };

/** Name stock of one population: Cyrillic as its people write it, female forms after a slash. */
export interface NameStock {
  /** Share of the register. */
  readonly share: number;
  readonly families: readonly string[];
  readonly male: readonly string[];
  readonly female: readonly string[];
  readonly patronymic: "vich" | "uly" | "ogly" | "none";
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** Stems with their endings: `Бело` with `в/ва` gives `Белов/Белова`. */
function built(stems: string, endings: string): readonly string[] {
  return words(stems).flatMap((stem) =>
    words(endings).map((ending) =>
      ending
        .split("/")
        .map((one) => stem + one)
        .join("/"),
    ),
  );
}

const russian: NameStock = {
  share: 0.45,
  families: [
    ...built(
      `Бел Син Ворон Гус Орл Сокол Зайц Медвед Лис Волк Козл Баран Журавл Голуб Соловь Комар Жук
      Борис Андре Алексе Никит Фом Лук Макар Тарас Кирилл Захар Прохор Трофим Ефим Панкрат Савел`,
      "ов/ова ин/ина енков/енкова ушкин/ушкина ский/ская",
    ),
    ...built("Мельник Кузнец Плотник Ткач Рыбак Пекар Столяр Садовник", "ов/ова"),
  ],
  male: words(`Александр Сергей Дмитрий Андрей Алексей Максим Евгений Иван Михаил Артём Никита Роман
    Владимир Павел Илья Денис Кирилл Антон Константин Юрий Олег Игорь Виктор Николай Пётр Степан
    Григорий Фёдор Тимофей Лев Матвей Егор Ярослав Святослав Вячеслав Геннадий Борис Глеб`),
  female: words(`Анна Мария Елена Ольга Наталья Татьяна Ирина Светлана Екатерина Юлия Анастасия
    Людмила Галина Валентина Надежда Марина Дарья Полина Ксения Вера Любовь Алла Жанна Зоя Лидия
    Раиса Тамара София Алиса Варвара Евгения Кристина Яна Ульяна Эльвира`),
  patronymic: "vich",
};

const kazakh: NameStock = {
  share: 0.2,
  families: built(
    `Нұрлан Серік Ахмет Жұма Қайрат Бекен Дәулет Ерлан Марат Сәбит Төлеу Үсен Шоқан Ілияс Әбді
    Ғали Қасым Мұрат Оразбай Рүстем`,
    "ов/ова баев/баева беков/бекова ғалиев/ғалиева",
  ),
  male: words(`Нұрлан Ерлан Серік Дәурен Асқар Бауыржан Талғат Қанат Ғалым Әлихан Жандос Мейрам
    Олжас Рүстем Санжар Тимур Ұлан Шыңғыс Ілияс Нұрсұлтан`),
  female: words(`Айгүл Әлия Гүлнар Динара Жанар Қарлығаш Ләззат Мәншүк Назгүл Сәуле Таңшолпан Үміт
    Шолпан Ақмарал Бибігүл Гүлшат Жұлдыз Айнұр Меруерт Перизат`),
  patronymic: "uly",
};

const centralAsian: NameStock = {
  share: 0.15,
  families: built(
    `Рахим Карим Юсуп Махмуд Исмаил Назар Хаким Турсун Абдулла Шариф Мирза Холмат Усмон Сафар
    Давлат Бобо Эргаш Ташмат`,
    "ов/ова зода/зода жонов/жонова бердиев/бердиева",
  ),
  male: words(`Рустам Азиз Фаррух Шухрат Бахтиёр Сардор Жамшид Улугбек Дилшод Отабек Эмомали Хуршед
    Нурбек Азамат Бекзат Эрмек Зафар Илхом`),
  female: words(`Дилноза Гульнора Мадина Зарина Нигора Феруза Шахноза Мунира Айжан Чолпон Бегимай
    Сайёра Парвина Ситора Лола Рухшона`),
  patronymic: "vich",
};

const ukrainian: NameStock = {
  share: 0.08,
  families: built(
    `Бонд Шевч Коваль Ткач Кравч Мельнич Олій Гонч Стель Кучер`,
    "енко/енко ук/ук ишин/ишин",
  ),
  male: words(`Олександр Андрій Сергій Тарас Богдан Микола Юрій Ігор Остап Василь Дмитро Євген`),
  female: words(`Оксана Олена Наталія Ганна Катерина Юлія Ірина Соломія Лєся Тетяна Марія Євгенія`),
  patronymic: "vich",
};

const caucasian: NameStock = {
  share: 0.06,
  families: built(`Гиор Бера Ломи Цици Джава Хачи Мкрти Гаса`, "швили/швили дзе/дзе ян/ян"),
  male: words(`Гиорги Давид Леван Зураб Вахтанг Арман Тигран Гагик Нодар Шота`),
  female: words(`Нино Тамар Кетеван Маринэ Ануш Гаянэ Эка Лия Натела Сусанна`),
  patronymic: "none",
};

const turkic: NameStock = {
  share: 0.03,
  families: built(`Мамед Гусейн Али Гасан Керим Рза Велиев`, "ов/ова заде/заде"),
  male: words(`Ильхам Рашад Эльчин Вугар Самир Тофик Намик Фарид`),
  female: words(`Лейла Айтен Севда Гюнель Нармина Ульвия Фатима Зейнаб`),
  patronymic: "ogly",
};

/** Written in Cyrillic by the first desk, as in a visa; the second may copy the passport's Latin. */
const arabic: NameStock = {
  share: 0.03,
  families: words(`аль-Хатиб Хаддад Наджар Саббах аль-Масри Дарвиш Халаби аль-Багдади Шахин Мансур
    Кассем аль-Рашид Тамими Джабер аль-Амири Зейдан Бакри Нассар`),
  male: words(`Мохаммед Ахмед Али Омар Хусейн Ибрагим Юсеф Халид Мустафа Абдулла Тарик Самир`),
  female: words(`Фатима Мариам Айша Зейнаб Лейла Нур Хадиджа Рана Амина Салма`),
  patronymic: "none",
};

/** All populations of the register; shares add up to 1. */
export const nameStocks: readonly NameStock[] = [
  russian,
  kazakh,
  centralAsian,
  ukrainian,
  caucasian,
  turkic,
  arabic,
];

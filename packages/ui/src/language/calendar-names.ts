import type { Language } from "./languages.ts";

export interface CalendarNames {
  /** January to December, as they stand in "21 September 2022". */
  readonly months: readonly string[];
  /** Short forms for axes and tables. */
  readonly monthsShort: readonly string[];
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
}

const words = (text: string): readonly string[] => text.split(" ");

// Own tables for all languages: Chromium has no Kazakh or Georgian names, and a
// screen must not read differently on two tablets. Forms follow CLDR 44.
export const calendarNames: Readonly<Record<Language, CalendarNames>> = {
  en: {
    months: words(
      "January February March April May June July August September October November December",
    ),
    monthsShort: words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
    weekdays: words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    weekdaysShort: words("Mon Tue Wed Thu Fri Sat Sun"),
  },
  ru: {
    months: words(
      "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ),
    monthsShort: words("янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек."),
    weekdays: words("понедельник вторник среда четверг пятница суббота воскресенье"),
    weekdaysShort: words("пн вт ср чт пт сб вс"),
  },
  kk: {
    months: words(
      "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    ),
    monthsShort: words("қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел."),
    weekdays: words("дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі"),
    weekdaysShort: words("дс сс ср бс жм сб жс"),
  },
  ka: {
    months: words(
      "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი " +
        "ნოემბერი დეკემბერი",
    ),
    monthsShort: words("იან თებ მარ აპრ მაი ივნ ივლ აგვ სექ ოქტ ნოე დეკ"),
    weekdays: words("ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა"),
    weekdaysShort: words("ორშ სამ ოთხ ხუთ პარ შაბ კვი"),
  },
  de: {
    months: words(
      "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    ),
    monthsShort: words("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
    weekdays: words("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"),
    weekdaysShort: words("Mo Di Mi Do Fr Sa So"),
  },
};

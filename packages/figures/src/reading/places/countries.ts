/** Countries of the region: our name, then spellings; `*` stands for an ending. */
export const countries: readonly (readonly [string, string])[] = [
  [
    "Kazakhstan",
    "kazakhstan|kazakhstan's|kasachstan|kasachstans|kazachstan|kasakhstan|qazaqstan|казахстан" +
      "|казахстана|казахстану|казахстаном|казахстане|қазақстан*|рк|республик* казахстан",
  ],
  [
    "Russia",
    "russia|russia's|russland|russlands|rußland|rußlands|россия|россии|россию|россией|рф|ресей*" +
      "|russian federation|russische* föderation|российск* федераци*|rossiya",
  ],
  ["Georgia", "georgia|georgia's|georgien|georgiens|грузия|грузии|грузию|грузией|sakartvelo"],
  [
    "Finland",
    "finland|finland's|finnland|finnlands|финляндия|финляндии|финляндию|финляндией|suomi",
  ],
  ["Mongolia", "mongolia|mongolia's|mongolei|монголия|монголии|монголию|монголией"],
  ["Armenia", "armenia|armenia's|armenien|armeniens|армения|армении|армению|арменией"],
  ["Azerbaijan", "azerbaijan|aserbaidschan*|азербайджан|азербайджана|азербайджане|азербайджану"],
  [
    "Kyrgyzstan",
    "kyrgyzstan|kyrgyzstan's|kirgistan|kirgisistan|kirgisien|киргизия|киргизии" +
      "|киргизию|кыргызстан*" +
      "|kirgizstan",
  ],
  [
    "Uzbekistan",
    "uzbekistan|uzbekistan's|usbekistan|usbekistans|узбекистан|узбекистана|узбекистане",
  ],
  ["Tajikistan", "tajikistan|tadschikistan|таджикистан|таджикистана|таджикистане"],
  ["Turkmenistan", "turkmenistan|туркменистан|туркменистана|туркмения|туркмении"],
  ["Turkey", "turkey|turkey's|türkei|türkiye|турция|турции|турцию|турцией"],
  ["Serbia", "serbia|serbia's|serbien|serbiens|сербия|сербии|сербию"],
  ["Montenegro", "montenegro|черногория|черногории|черногорию"],
  ["Estonia", "estonia|estonia's|estland|estlands|эстония|эстонии|эстонию"],
  ["Latvia", "latvia|latvia's|lettland|lettlands|латвия|латвии|латвию"],
  ["Lithuania", "lithuania|lithuania's|litauen|litauens|литва|литвы|литве|литву"],
  ["Poland", "poland|poland's|polen|polens|польша|польши|польше|польшу"],
  ["Norway", "norway|norway's|norwegen|norwegens|норвегия|норвегии|норвегию"],
  ["Sweden", "sweden|schweden|швеция|швеции|швецию"],
  ["Ukraine", "ukraine|ukraine's|украина|украины|украине|украину|украиной"],
  [
    "Belarus",
    "belarus|weißrussland|weissrussland|белоруссия|белоруссии|белоруссию|беларусь|беларуси",
  ],
  [
    "Moldova",
    "moldova|moldova's|moldau|moldawien|republik moldau|молдова|молдовы|молдове" +
      "|молдову|молдавия|молдавии|молдавию",
  ],
  ["Romania", "romania|romania's|rumänien|rumäniens|румыния|румынии|румынию"],
  ["Hungary", "hungary|hungary's|ungarn|ungarns|венгрия|венгрии|венгрию"],
  ["Slovakia", "slovakia|slowakei|словакия|словакии|словакию"],
  ["Germany", "germany|germany's|deutschland|deutschlands|германия|германии|германию"],
  ["Austria", "austria|österreich|österreichs|австрия|австрии|австрию"],
  ["Italy", "italy|italy's|italien|italiens|италия|италии|италию"],
  ["Israel", "israel|израиль|израиля|израиле"],
  [
    "United Arab Emirates",
    "united arab emirates|uae|emirates|vereinigte* arabische* emirate*|оаэ|эмираты|эмиратах",
  ],
  ["China", "china|китай|китая|китае|китаем"],
  ["Afghanistan", "afghanistan|afghanistans|афганистан|афганистана|афганистане"],
  ["Iran", "iran|iran's|иран|ирана|иране"],
  ["Pakistan", "pakistan|pakistans|пакистан|пакистана|пакистане"],
  ["Syria", "syria|syria's|syrien|syriens|сирия|сирии|сирию"],
  ["Lebanon", "lebanon|libanon|ливан|ливана|ливане"],
  ["Jordan", "jordan|jordanien|иордания|иордании|иорданию"],
  ["Sudan", "sudan|sudans|судан|судана|судане"],
  ["South Sudan", "south sudan|südsudan|южн* судан*"],
  ["Chad", "chad|tschad|чад|чада|чаде"],
  ["Egypt", "egypt|ägypten|египет|египта|египте"],
  ["Greece", "greece|griechenland|греция|греции|грецию"],
  ["Bulgaria", "bulgaria|bulgarien|болгария|болгарии|болгарию"],
  ["Czechia", "czechia|czech republic|tschechien|чехия|чехии|чехию"],
];

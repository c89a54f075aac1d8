import { regionalNames } from "./regional-names.ts";

/**
 * Names of one line are used for one another: full name, short forms, forms of other languages. A
 * line that begins with a blank goes on with the one above.
 */
const groups = `
aleksandr alexander alexandr alexandre alejandro sasha sanya shura sandy alex alec iskander oleksandr
 aliaksandr olexandr
aleksei alexei alexey aleksey alexis lyosha lesha alyosha oleksii oleksiy olexiy aliaksei
anastasiia anastasia anastasiya nastya nastia stasia
anatolii anatoly anatoliy anatoli tolya
andrei andrew andreas andre andy drew andrey andrii andriy
anna ann anne anya ania annie nancy hanna hannah ganna
benjamin ben benny bibi
boris borya
catherine katherine kathryn ekaterina yekaterina katerina kateryna katya kate kathy katie cathy kitty
charles carl karl carlos charlie chuck
christopher chris kit
daniel daniil danila dan danny danylo daniyel
david dave davey
dmitrii dmitri dmitry dmitriy dima mitya dmytro dzmitry dzmitryi
edward ed eddie ted ned eduard
elena helen helena lena alena ellen nelly yelena olena alyona aliona alenka
elizabeth elisabeth elizaveta liza lisa beth betty bess eliza elsie
evgenii evgeny evgeniy yevgeny yevgeniy yevgenii yevgeni eugene zhenya yevhen yevhenii ievgen yevgen ievhen evhen yauhen
francis frank francisco franz
frederick frederic friedrich fred freddy
george georgii georgy georgiy georgi giorgi jorge georges gosha egor yegor yehor heorhii heorhiy gia gio
grigorii grigory grigoriy gregory grisha greg hryhorii hryhoriy hryhory ryhor grigol
henry harry hank heinrich henri
ilia ilya elijah illia illya
irina irene ira iryna
ivan john johann jan jean juan vanya jack johnny giovanni
james jim jimmy jamie jacques
jonathan jon
joseph josef iosif joe jose josé osip
konstantin constantine kostya
lawrence laurence larry
leonid lyonya
leo lev leon
lyudmila ludmila liudmila liudmyla lyudmyla lyuda mila
margaret margarita rita maggie peggy meg
maria mary marie mariia masha mariya marija mariam maryam marya molly polly
martha patty
mikhail michael misha mike mick miguel michel mykhailo mykhaylo mikhailo
natalia nataliya nataliia natalya natasha nata nataliya
nicholas nikolai nikolay nikolaj kolya nick nicolas mykola mikalai
oleg oleh olezhka aleh
olga olya
patrick pat paddy
pavel paul pasha pablo pavlo
peter petr pyotr petya pierre pedro pete petro
philip phillip filipp phil
rebecca becky
richard dick rick richie
robert bob rob bobby bert
roman roma
samuel sam
sarah sally sadie
sergei sergey serge sergiy serhii serhiy sergii siarhei seryozha serezha
semyon semen simon simeon syoma
stephen steven stefan stepan steve stepa
svetlana sveta svitlana sviatlana
tatiana tatyana tetiana tetyana tatsiana tanya tania
theodore fedor fyodor fedya teddy fedir
thomas tom tommy
timothy timofei tim
valentin valya
vasilii vasily vasiliy vasyl vasya basil
victor viktor vitya
victoria viktoria viktoriia viktoriya vika vicky
viacheslav vyacheslav viacheslav slava
vladimir volodya vova vladimer volodymyr uladzimir
walter walt
william bill billy will willie wilhelm guillermo
yuri yurii iurii yuriy yury yura
yulia yuliia iuliia julia yuliya julija julie
zinaida zina
muhammad mohammed mohammad mohamed muhammed mohamad mohd magomed muhamad mukhammed mukhammad mukhamed muhammet
 muhammadi mhmd
ahmad ahmed akhmed akhmet akhmad ahmet axmad ahmd
abd abdul abdel abdal abdur
yusuf youssef yousef iusuf yusup iusup yousuf yosef iusf ywsf
hussein husain hussain hossein khusein husein huseyin husayn guseyn gusein hsin hsyn
hasan hassan khasan gasan hsn
ibrahim abraham ibragim ibrokhim ibrohim ebrahim abrahim
ali aly
umar omar
usama osama
`;

const rootByName = new Map<string, number>();
[...groups.trim().split(/\n(?! )/), ...regionalNames.replaceAll("\n", " ").split(",")].forEach(
  (line, root) => {
    for (const name of line.trim().split(/\s+/)) {
      if (!rootByName.has(name)) rootByName.set(name, root);
    }
  },
);

/** Number of the group of names that this Latin spelling belongs to; undefined for most names. */
export function nameRoot(latin: string): number | undefined {
  return rootByName.get(latin);
}

/** Names of one line are used for one another: full name, short forms, forms of other languages. */
const groups = `
aleksandr alexander alexandre alejandro sasha sanya shura sandy alex alec iskander
aleksei alexei alexey alexis lyosha lesha alyosha
anastasiia anastasia nastya nastia stasia
anatolii anatoly tolya
andrei andrew andreas andre andy drew
anna ann anne anya ania annie nancy
benjamin ben benny bibi
boris borya
catherine katherine kathryn ekaterina katerina katya kate kathy katie cathy kitty
charles carl karl carlos charlie chuck
christopher chris kit
daniel daniil danila dan danny
david dave davey
dmitrii dmitri dmitry dima mitya
edward ed eddie ted ned eduard
elena helen helena lena alena ellen nelly
elizabeth elisabeth elizaveta liza lisa beth betty bess eliza elsie
evgenii evgeny eugene zhenya
francis frank francisco franz
frederick frederic friedrich fred freddy
george georgii georgy georgi giorgi jorge georges yura gosha egor
grigorii gregory grisha greg
henry harry hank heinrich henri
ilia ilya elijah
irina irene ira
ivan john johann jan jean juan vanya jack johnny giovanni
james jim jimmy jamie jacques
jonathan jon
joseph josef iosif joe jose josé osip
konstantin constantine kostya
lawrence laurence larry
leonid lyonya
leo lev leon
lyudmila ludmila lyuda mila
margaret margarita rita maggie peggy meg
maria mary marie mariia masha mariya molly polly
martha patty
mikhail michael misha mike mick miguel michel
natalia nataliya natasha nata
nicholas nikolai nikolay kolya nick nicolas
oleg olezhka
olga olya
patrick pat paddy
pavel paul pasha pablo
peter petr pyotr petya pierre pedro pete
philip phillip filipp phil
rebecca becky
richard dick rick richie
robert bob rob bobby bert
roman roma
samuel sam
sarah sally sadie
sergei sergey serge seryozha serezha
semyon simon simeon syoma
stephen steven stefan stepan steve stepa
svetlana sveta
tatiana tatyana tanya tania
theodore fedor fyodor fedya teddy
thomas tom tommy
timothy timofei tim
valentin valya
vasilii vasily vasya basil
victor viktor vitya
victoria viktoria vika vicky
viacheslav vyacheslav slava
vladimir volodya vova vladimer
walter walt
william bill billy will willie wilhelm guillermo
yuri yurii iurii yury yura
yulia iuliia julia yuliya julie
zinaida zina
muhammad mohammed mohammad mohamed muhammed mohamad mohd magomed muhamad mukhammed
ahmad ahmed akhmed akhmet akhmad
abd abdul abdel abdal abdur
yusuf youssef yousef iusuf josef
hussein husain hussain hossein khusein
hasan hassan khasan
ibrahim abraham ibragim
ali aly
umar omar
usama osama
`;

const rootByName = new Map<string, number>();
groups
  .trim()
  .split("\n")
  .forEach((line, root) => {
    for (const name of line.trim().split(" ")) {
      if (!rootByName.has(name)) rootByName.set(name, root);
    }
  });

/** Number of the group of names that this Latin spelling belongs to; undefined for most names. */
export function nameRoot(latin: string): number | undefined {
  return rootByName.get(latin);
}

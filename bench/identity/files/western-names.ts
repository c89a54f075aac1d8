function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** A given name and what else its bearer is called and written; the full form first. */
function calledBy(list: string): readonly (readonly string[])[] {
  return list
    .trim()
    .split("\n")
    .map((line) => words(line));
}

export const givenNames = {
  male: calledBy(`
    william will bill willm guillaume
    john jack jno johannes
    thomas tom thos tomas
    james jim jas jamie
    george geo georg
    henry harry hy heinrich
    charles charlie chas karl
    robert bob robt rob
    edward ned edwd ted
    joseph joe jos josef
    richard dick richd rich
    samuel sam saml
    david dave davy
    peter pete pieter
    alfred alf fred
    arthur art
    frederick fred fredk friedrich
    daniel dan danl
    francis frank fras franz
    walter wat wally
    albert bert albrecht
    andrew andy andreas
    benjamin ben benjn
    matthew matt matthias
    michael mick mike michel
    alexander alex sandy alexr
    hugh hughie
    ernest ernie ernst
    herbert bert
    isaac ike
    jonathan jon jonathn
    nathaniel nat nathl
    patrick pat paddy
    philip phil filip
    stephen steve stefan
    abraham abe abrm
    edmund ned edmond
    gilbert gil
    lawrence larry laurence
    ralph rafe
  `),
  female: calledBy(`
    mary polly molly maria marie
    elizabeth betty eliza lizzie elisabeth
    sarah sally sara
    ann anne annie anna
    jane jennie jean
    margaret maggie peggy margarete
    ellen nell nellie helen
    hannah hanna
    martha patty matty
    alice ally alicia
    emma em emmie
    catherine kate kitty katharina katherine
    harriet hattie harriett
    charlotte lottie lotte
    susan sue sukey susannah
    florence flo flora
    caroline carrie karoline
    frances fanny fran franziska
    isabella bella isabel
    rebecca becky rebekah
    louisa lou louise luise
    edith edie
    agnes aggie nessie
    esther hester essie
    dorothy dolly dot dorothea
    lucy lucie lucia
    eleanor nora ellie eleonore
    julia julie
    matilda tilly mathilde
    rachel rae
    amelia milly emilia
    bridget biddy brigitte
    rose rosie rosa
    grace gracie
    ruth ruthie
    clara clare klara
    henrietta etta henriette
    janet jessie jennet
    marian marion mariane
    winifred winnie
  `),
} as const;

const stems = words(`Ash Black Brad Burn Cal Carl Clay Clif Crow Dal Den Down Elm Fair Farn Gold
  Good Graf Hal Ham Hard Hart Haw Heath Hol Hunt Kirk Lang Lin Long Mars Mel Mil Mor New Nor Oak
  Old Pem Pres Red Rich Rock Sand Shel Stan Stock Sud Thorn Wake Wal War Wed West Whit Win Wool`);
const endings = words("ford ton ley worth man er son well wood field by ham combe hurst more");
const common = words(`Smith Jones Brown Taylor Davies Evans Thomas Roberts Johnson Walker Wright
  Robinson Thompson White Hughes Edwards Green Hall Wood Harris Clarke Jackson Turner Hill Scott
  Cooper Ward Moore Morris King Watson Baker Morgan Allen Young Mitchell James Lee Bell Schmidt
  Fischer Weber Muller Becker Hoffmann Rossi Romano Novak Kovacs Larsen Jensen Dubois Laurent`);

/** Family names, the commonest first. */
export const familyNames: readonly string[] = [
  ...common,
  ...endings.flatMap((ending) => stems.map((stem) => stem + ending)),
].map((name) => name.toLowerCase());

const placeEndings = words("bury chester mouth minster ton wick port bridge stead vale");

/** Towns with the county each lies in. */
export const towns: readonly { readonly town: string; readonly county: string }[] =
  placeEndings.flatMap((ending) =>
    stems.slice(0, 40).map((stem, index) => ({
      town: (stem + ending).toLowerCase(),
      county: `${stems[index % 24]!.toLowerCase()}shire`,
    })),
  );

export const streets: readonly string[] = stems.flatMap((stem) =>
  words("street road lane place crescent court avenue").map(
    (kind) => `${stem.toLowerCase()}${stem.length % 2 === 0 ? "er" : "en"} ${kind}`,
  ),
);

export const occupations = words(`politician painter writer cricketer botanist priest engineer actor
  composer soldier teacher physician lawyer printer photographer sculptor journalist architect
  footballer clerk merchant farmer sailor weaver miner`);

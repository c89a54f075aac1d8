import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseList } from "./parse-list.ts";

const ofac = [
  '9001,"TOKHTAROV, Ruslan Olegovich","individual","TEST",' +
    "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ," +
    "\"DOB 15 Mar 1962; alt. DOB 1963; POB Nowhere; a.k.a. 'BIG R'; Passport X1.\"",
  '9002,"FICTIONAL TRADING LTD.",-0- ,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ',
  '9003,"HARRAN, Yusuf","individual","TEST",' +
    '-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB circa 1960."',
  '9004,"broken row"',
].join("\r\n");

const un = `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2022-09-01T00:00:00"><INDIVIDUALS>
<INDIVIDUAL><FIRST_NAME>YUSUF &amp; SON</FIRST_NAME><SECOND_NAME>HARRAN</SECOND_NAME>
<REFERENCE_NUMBER>QDi.900</REFERENCE_NUMBER>
<NAME_ORIGINAL_SCRIPT>يوسف حران</NAME_ORIGINAL_SCRIPT>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Yousef Haran</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY>
<ALIAS_NAME>The Carpenter</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1965-04-02</DATE>
</INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DATE_OF_BIRTH><FROM_YEAR>1960</FROM_YEAR>
<TO_YEAR>1962</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
</INDIVIDUAL></INDIVIDUALS>
<ENTITIES><ENTITY><FIRST_NAME>FICTIONAL TRADING</FIRST_NAME></ENTITY></ENTITIES>
</CONSOLIDATED_LIST>`;

describe("parseList", () => {
  it("reads OFAC's people with aliases and several birth dates, and reports the broken row", () => {
    const aliases =
      '9001,1,"aka","TAKHTAROV, Ruslan",-0- \n9001,2,"aka","SHORTY","weak alias"\n9002,3,"aka","FTL",-0- ';
    const list = parseList(ofac, aliases);
    expect(list.format).toBe("ofac");
    expect(list.entries.map((entry) => entry.id)).toEqual(["9001", "9003"]);
    expect(list.entries[0]!.names).toEqual([
      { text: "TOKHTAROV, Ruslan Olegovich", isWeak: false },
      { text: "TAKHTAROV, Ruslan", isWeak: false },
      { text: "SHORTY", isWeak: true },
      { text: "BIG R", isWeak: true },
    ]);
    expect(list.entries[0]!.births).toEqual([
      { precision: "day", year: 1962, month: 3, day: 15 },
      { precision: "year", year: 1963 },
    ]);
    expect(list.entries[1]!.births).toEqual([{ precision: "band", year: 1958, lastYear: 1962 }]);
    expect(list.malformed).toEqual([{ line: 4, code: "cell-count" }]);
  });

  it("reads the UN's people with original script, good and low quality aliases", () => {
    const list = parseList(un);
    expect(list.format).toBe("un");
    expect(list.entries).toEqual([
      {
        id: "QDi.900",
        names: [
          { text: "YUSUF & SON HARRAN", isWeak: false },
          { text: "يوسف حران", isWeak: false },
          { text: "Yousef Haran", isWeak: false },
          { text: "The Carpenter", isWeak: true },
        ],
        births: [
          { precision: "day", year: 1965, month: 4, day: 2 },
          { precision: "band", year: 1960, lastYear: 1962 },
        ],
      },
    ]);
  });

  it("reads OpenSanctions' simple targets and plain files, and names rows without a name", () => {
    const targets =
      "\ufeffid,schema,name,aliases,birth_date\n" +
      'NK-1,Person,Yusuf Harran,"Yousef Haran;Юсуф Харран",1965-04-02;1966\n' +
      "NK-2,Company,Fictional Trading,,\nNK-3,Person,,,\n";
    const list = parseList(targets);
    expect(list.format).toBe("opensanctions");
    expect(list.entries).toHaveLength(1);
    expect(list.entries[0]!.names).toHaveLength(3);
    expect(list.entries[0]!.births).toHaveLength(2);
    expect(list.malformed).toEqual([{ line: 4, code: "empty-value" }]);
    const plain = parseList("surname;first_name;dob\nHarran;Yusuf;02.04.1965\n");
    expect(plain.format).toBe("plain");
    expect(plain.entries[0]!.id).toBe("line 2");
    expect(plain.entries[0]!.names[0]!.text).toBe("Harran Yusuf");
  });

  it("reads OFAC's XML, in which aliases repeat the elements of the name", () => {
    const aka = (category: string, last: string, first = "") =>
      `<aka><uid>7</uid><category>${category}</category><lastName>${last}</lastName>${first}</aka>`;
    const born = (text: string) =>
      `<dateOfBirthItem><uid>8</uid><dateOfBirth>${text}</dateOfBirth></dateOfBirthItem>`;
    const list = parseList(
      [
        '\ufeff<?xml version="1.0"?>',
        '<sdnList xmlns="http://lists.example/sdn"><sdnEntry><uid>9001</uid>',
        "<akaList>" + aka("strong", "TAKHTAROV", "<firstName>Ruslan</firstName>"),
        aka("weak", "SHORTY") + "</akaList><lastName>TOKHTAROV &amp; SON</lastName>",
        "<firstName>Ruslan</firstName><sdnType>Individual</sdnType>",
        "<idList><id><idType>Gender</idType><idNumber>Male</idNumber></id></idList>",
        `<dateOfBirthList>${born("15 Mar 1962")}${born("Mar 1963")}${born("circa 1960")}`,
        "</dateOfBirthList></sdnEntry>",
        "<sdnEntry><uid>9002</uid><lastName>LTD</lastName><sdnType>Entity</sdnType></sdnEntry>",
        "<sdnEntry><uid>9003</uid><sdnType>Individual</sdnType><akaList /></sdnEntry>",
        "<sdnEntry><uid>9004</uid>",
      ].join("\r\n"),
    );
    expect(list).toMatchObject({ format: "ofac", others: 1 });
    expect(list.entries).toEqual([
      {
        id: "9001",
        names: [
          { text: "TOKHTAROV & SON, Ruslan", isWeak: false },
          { text: "TAKHTAROV, Ruslan", isWeak: false },
          { text: "SHORTY", isWeak: true },
        ],
        births: [
          { precision: "day", year: 1962, month: 3, day: 15 },
          { precision: "month", year: 1963, month: 3 },
          { precision: "band", year: 1958, lastYear: 1962 },
        ],
        sex: "male",
      },
    ]);
    expect(list.malformed).toEqual([
      { line: 10, code: "empty-value" },
      { line: 11, code: "element-open" },
    ]);
  });

  it("reads cells of several lines, partial dates and people without a date", () => {
    const list = parseList(
      "\ufeffid,schema,name,aliases,weak_aliases,birth_date\r\n" +
        'NK-1,Person,"Yusuf\nHarran","Yousef Haran;""Haran, Y."";Юсуф Харран",Carpenter,1965-04\r\n' +
        "NK-2,Person,Mira Solberg,,,\r\n",
    );
    expect(list.malformed).toEqual([]);
    const [harran, solberg] = list.entries;
    expect(harran!.births).toEqual([{ precision: "month", year: 1965, month: 4 }]);
    expect(harran!.names.slice(1)).toEqual([
      { text: "Yousef Haran", isWeak: false },
      { text: "Haran, Y.", isWeak: false },
      { text: "Юсуф Харран", isWeak: false },
      { text: "Carpenter", isWeak: true },
    ]);
    expect(solberg!.births).toEqual([]);
  });

  it("answers any text", () => {
    const pieces = fc.constantFrom(
      "<INDIVIDUAL>",
      "</INDIVIDUAL>",
      "<sdnEntry>",
      "</sdnEntry>",
      "<sdnType>Individual</sdnType>",
      '"',
      ",",
      "\n",
      "-0- ",
      "9,",
      "name",
      "&#x41;",
      "<",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, text, (list, aliases) => {
        expect(Array.isArray(parseList(list, aliases).entries)).toBe(true);
      }),
      { seed: 77, numRuns: 500 },
    );
  });
});

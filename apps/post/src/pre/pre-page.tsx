import { writePrepared, type PreparedPerson } from "@caravanserai/contract";
import {
  Button,
  ChoiceTiles,
  LanguageSwitch,
  Notice,
  Page,
  Panel,
  QrCode,
  Row,
  Stack,
  TextField,
  useTranslate,
} from "@caravanserai/ui";
import { useEffect, useState } from "react";
import { keepPage, removePage } from "./keep-page.ts";
import { preMessages } from "./pre-messages.ts";

const nobody: PreparedPerson = {
  family: "",
  given: "",
  patronymic: "",
  birth: "",
  sex: null,
  citizenship: null,
  documentKind: null,
  documentNumber: "",
};
const personsMax = 12;
const textMax = { family: 60, given: 60, patronymic: 60, birth: 20, documentNumber: 30 } as const;

/** Letters come in files of their own; all now, so that typing one asks the network for nothing. */
function loadAllLetters(): void {
  for (const letters of ["A", "Ā", "Я", "Ә", "ა"]) {
    void document.fonts.load('1em "Golos Text Variable", "Noto Sans Georgian Variable"', letters);
  }
}

/**
 * For travellers: what they type becomes a code on their own screen. Nothing is sent and nothing
 * is stored; the page asks no server for anything once it is there.
 */
export function PrePage() {
  const translate = useTranslate(preMessages);
  const [persons, setPersons] = useState<readonly PreparedPerson[]>([nobody]);
  const [isShown, setIsShown] = useState(false);
  useEffect(loadAllLetters, []);
  const named = persons.filter(({ family, given }) => family.trim() !== "" || given.trim() !== "");
  const changeAt = (index: number, changed: Partial<PreparedPerson>) =>
    setPersons(persons.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  return (
    <Page title={translate("title")} lead={translate("lead")}>
      <LanguageSwitch />
      {isShown ? (
        <Codes persons={named} onChange={() => setIsShown(false)} />
      ) : (
        <Stack>
          {persons.map((person, index) => (
            <PersonPanel
              key={index}
              number={index + 1}
              person={person}
              onChange={(changed) => changeAt(index, changed)}
            />
          ))}
          <Row>
            <Button
              isDisabled={persons.length >= personsMax}
              onPress={() =>
                setPersons([...persons, { ...nobody, family: persons.at(-1)?.family ?? "" }])
              }
            >
              {translate("add")}
            </Button>
            <Button
              kind="primary"
              size="large"
              isDisabled={named.length === 0}
              onPress={() => setIsShown(true)}
            >
              {translate("show")}
            </Button>
          </Row>
          <Notice>{translate("nothing")}</Notice>
          <KeptPage />
        </Stack>
      )}
    </Page>
  );
}

/** Says that the page opens again without a network, and takes it away when asked. */
function KeptPage() {
  const translate = useTranslate(preMessages);
  const [state, setState] = useState<"unknown" | "kept" | "forgotten">("unknown");
  useEffect(() => {
    const keep = async () => {
      await document.fonts.ready;
      if (await keepPage()) setState("kept");
    };
    void keep();
  }, []);
  if (state === "unknown") return null;
  if (state === "forgotten") return <p role="status">{translate("forgotten")}</p>;
  const forget = () => void removePage().then(() => setState("forgotten"));
  return (
    <Stack>
      <p className="cs-small">{translate("kept")}</p>
      <div>
        <Button onPress={forget}>{translate("forget")}</Button>
      </div>
    </Stack>
  );
}

interface PersonPanelProps {
  readonly number: number;
  readonly person: PreparedPerson;
  readonly onChange: (changed: Partial<PreparedPerson>) => void;
}

function PersonPanel({ number, person, onChange }: PersonPanelProps) {
  const translate = useTranslate(preMessages);
  const text = (name: keyof typeof textMax, label: Parameters<typeof translate>[0]) => (
    <TextField
      id={`${name}-${number}`}
      label={translate(label)}
      value={person[name]}
      onChange={(typed) => onChange({ [name]: typed.slice(0, textMax[name]) })}
    />
  );
  return (
    <Panel title={translate("person", { number })}>
      <Stack>
        {text("family", "family")}
        {text("given", "given")}
        {text("patronymic", "patronymic")}
        {text("birth", "birth")}
        <ChoiceTiles
          id={`sex-${number}`}
          label={translate("sex")}
          layout="compact"
          value={person.sex ?? undefined}
          onChange={(sex) => onChange({ sex })}
          choices={(["female", "male", "not-recorded"] as const).map((value) => {
            return { value, label: translate(value) };
          })}
        />
        {text("documentNumber", "number")}
      </Stack>
    </Panel>
  );
}

function Codes(props: {
  readonly persons: readonly PreparedPerson[];
  readonly onChange: () => void;
}) {
  const translate = useTranslate(preMessages);
  const codes = writePrepared(props.persons);
  return (
    <Stack>
      <Notice tone="success" isAnnounced>
        {translate("hold")}
      </Notice>
      {codes.map((content, index) => (
        <QrCode
          key={content}
          content={content}
          label={translate("code", { number: index + 1, count: codes.length })}
          size={320}
        />
      ))}
      <p>{translate("nothing")}</p>
      <div>
        <Button onPress={props.onChange}>{translate("change")}</Button>
      </div>
    </Stack>
  );
}

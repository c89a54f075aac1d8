import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { IconLanguage } from "../icons/action-icons.tsx";
import { IconCheck } from "../icons/state-icons.tsx";
import { useLanguage, useLanguageChange, useUiTranslate } from "../language/language-provider.tsx";
import { isLanguage, languageFacts, languages } from "../language/languages.ts";

/** Languages by their own names. Nothing is shown when the language is fixed. */
export function LanguageSwitch() {
  const current = useLanguage();
  const onLanguageChange = useLanguageChange();
  const translate = useUiTranslate();
  if (onLanguageChange === undefined) return null;
  const { ownName } = languageFacts[current];
  return (
    <MenuTrigger>
      <AriaButton
        className="cs-header-button"
        aria-label={`${translate("shell.language")}: ${ownName}`}
      >
        <IconLanguage />
        <span className="cs-header-button-words">{ownName}</span>
      </AriaButton>
      <Popover className="cs-menu-popover" placement="bottom end">
        <Menu
          className="cs-menu"
          aria-label={translate("shell.language")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[current]}
          onAction={(key) => {
            const chosen = String(key);
            if (isLanguage(chosen)) onLanguageChange(chosen);
          }}
        >
          {languages.map((language) => (
            <MenuItem className="cs-menu-choice" id={language} key={language}>
              {({ isSelected }) => (
                <>
                  <span lang={language}>{languageFacts[language].ownName}</span>
                  {isSelected ? <IconCheck /> : null}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { IconCheck, IconMoon, IconSun } from "../icons/state-icons.tsx";
import { useUiTranslate } from "../language/language-provider.tsx";
import { themeChoices, useThemeChoice } from "../theme/theme-choice.ts";

/** Daylight, night, or as the device says. */
export function ThemeSwitch() {
  const [choice, chooseTheme] = useThemeChoice();
  const translate = useUiTranslate();
  return (
    <MenuTrigger>
      <AriaButton
        className="cs-header-button"
        aria-label={`${translate("shell.theme")}: ${translate(`theme.${choice}`)}`}
      >
        {choice === "night" ? <IconMoon /> : <IconSun />}
      </AriaButton>
      <Popover className="cs-menu-popover" placement="bottom end">
        <Menu
          className="cs-menu"
          aria-label={translate("shell.theme")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[choice]}
          onAction={(key) => {
            const chosen = themeChoices.find((known) => known === key);
            if (chosen !== undefined) chooseTheme(chosen);
          }}
        >
          {themeChoices.map((known) => (
            <MenuItem className="cs-menu-choice" id={known} key={known}>
              {({ isSelected }) => (
                <>
                  {translate(`theme.${known}`)}
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

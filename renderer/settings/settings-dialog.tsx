import { languages, type Settings, themes } from '../../engine/contract/requests.ts';
import { Dialog } from '../look/dialog.tsx';
import { useWords } from '../messages/words.ts';

type Props = {
  readonly settings: Settings;
  readonly unsaved: boolean;
  readonly onChange: (next: Settings) => void;
  readonly onClose: () => void;
};

/** Theme and language. */
export function SettingsDialog({ settings, unsaved, onChange, onClose }: Props) {
  const say = useWords();
  return (
    <Dialog title={say('settings.title')} onClose={onClose}>
      <fieldset>
        <legend>{say('settings.theme')}</legend>
        {themes.options.map((theme) => (
          <label key={theme} className="radio">
            <input
              type="radio"
              name="theme"
              checked={theme === settings.theme}
              onChange={() => onChange({ ...settings, theme })}
            />
            {say(`settings.theme.${theme}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('settings.language')}</legend>
        {languages.options.map((language) => (
          <label key={language} className="radio">
            <input
              type="radio"
              name="language"
              checked={language === settings.language}
              onChange={() => onChange({ ...settings, language })}
            />
            <span lang={language === 'system' ? undefined : language}>
              {say(`settings.language.${language}`)}
            </span>
          </label>
        ))}
        <p className="aside-note">{say('settings.languageAbout')}</p>
      </fieldset>
      {unsaved && <p role="alert">{say('settings.unsaved')}</p>}
    </Dialog>
  );
}

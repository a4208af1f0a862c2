import { contrasts, languages, motions, speeds, textSizes, themes } from '../../engine/contract/choices.ts';
import { Dialog } from '../look/dialog.tsx';
import { useWords } from '../messages/words.ts';
import { RadioSet } from './radio-set.tsx';
import { useSettingsInUse } from './use-settings.ts';

type Props = { readonly unsaved: boolean; readonly onClose: () => void };

/** How the program looks, sounds and goes on. Each choice holds at once. */
export function SettingsDialog({ unsaved, onClose }: Props) {
  const say = useWords();
  const { settings, change } = useSettingsInUse();
  return (
    <Dialog title={say('settings.title')} onClose={onClose}>
      <div className="settings">
        <RadioSet
          name="theme"
          of={themes}
          value={settings.theme}
          words={(theme) => say(`settings.theme.${theme}`)}
          onChange={(theme) => change({ theme })}
        />
        <RadioSet
          name="contrast"
          of={contrasts}
          value={settings.contrast}
          words={(contrast) => say(`settings.contrast.${contrast}`)}
          onChange={(contrast) => change({ contrast })}
        />
        <RadioSet
          name="textSize"
          of={textSizes}
          value={settings.textSize}
          words={(size) => say('settings.textSize.percent', { size })}
          onChange={(textSize) => change({ textSize })}
        />
        <RadioSet
          name="motion"
          of={motions}
          value={settings.motion}
          words={(motion) => say(`settings.motion.${motion}`)}
          onChange={(motion) => change({ motion })}
        />
        <RadioSet
          name="sound"
          of={[true, false]}
          value={settings.sound}
          words={(sound) => say(sound ? 'settings.sound.on' : 'settings.sound.off')}
          onChange={(sound) => change({ sound })}
        />
        <RadioSet
          name="speed"
          of={speeds}
          value={settings.speed}
          words={(speed) => say(`settings.speed.${speed}`)}
          onChange={(speed) => change({ speed })}
        />
        <RadioSet
          name="language"
          of={languages}
          value={settings.language}
          words={(language) => (
            <span lang={language === 'system' ? undefined : language}>
              {say(`settings.language.${language}`)}
            </span>
          )}
          onChange={(language) => change({ language })}
        />
      </div>
      <p className="aside-note">{say('settings.languageAbout')}</p>
      {unsaved && <p role="alert">{say('settings.unsaved')}</p>}
    </Dialog>
  );
}

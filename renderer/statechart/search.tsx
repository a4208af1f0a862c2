import { Combobox } from '@base-ui/react/combobox';
import { useId, useMemo, useState } from 'react';
import type { StatechartView } from '../../engine/contract/view/statechart.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';

type Place = { readonly value: string; readonly label: string };

type Props = { readonly view: StatechartView; readonly onChoose: (id: string) => void };

/** Finds a scene or an ending by a part of its name. What was found stands under the field, over nothing. */
export function Search({ view, onChoose }: Props) {
  const say = useWords();
  const { language } = useFormats();
  const field = useId();
  const [asked, setAsked] = useState('');
  const { scenes, endings } = view;
  const places = useMemo(
    (): Place[] => [...scenes, ...endings].map(({ id, title }) => ({ value: id, label: title })),
    [scenes, endings],
  );
  const isAsked = asked.trim() !== '';
  const choose = (place: Place | null): void => {
    if (place === null) return;
    onChoose(place.value);
    setAsked('');
  };
  return (
    <search className="chart-search">
      <Combobox.Root
        inline
        open
        items={places}
        locale={language}
        autoHighlight
        // What was chosen is shown below; the field is ready for the next search.
        value={null}
        onValueChange={choose}
        inputValue={asked}
        onInputValueChange={setAsked}
      >
        <label htmlFor={field}>{say('statechart.search')}</label>
        <Combobox.Input id={field} />
        <Combobox.Status className="quiet">{isAsked && <Found />}</Combobox.Status>
        {isAsked && (
          <Combobox.List className="beside list-sheet">
            {(place: Place) => (
              <Combobox.Item key={place.value} value={place} className="list-item">
                {place.label}
              </Combobox.Item>
            )}
          </Combobox.List>
        )}
      </Combobox.Root>
    </search>
  );
}

function Found() {
  const say = useWords();
  return say('statechart.found', { count: Combobox.useFilteredItems().length });
}

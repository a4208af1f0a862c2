import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type en from './en.json';

/** The id of a message. One that no message file has does not build. */
export type MessageId = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number | boolean>>;
export type Say = (id: MessageId, values?: MessageValues) => string;

type Format = ReturnType<IntlShape['formatters']['getMessageFormat']>;

/**
 * The message formats that were made, in each language. React Intl keeps them too, but looks each up by the whole message and
 * all its options, in writing, with every picture.
 */
const made = new WeakMap<IntlShape, Map<MessageId, Format>>();

function formatsIn(intl: IntlShape): (id: MessageId) => Format {
  const known = made.get(intl) ?? new Map<MessageId, Format>();
  made.set(intl, known);
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const { locale, formats, formatters, messages } = intl;
    const format = formatters.getMessageFormat(messages[id] ?? id, locale, formats, { formatters });
    known.set(id, format);
    return format;
  };
}

/** The words of the chosen language. */
export function useWords(): Say {
  const intl = useIntl();
  return useMemo(() => {
    const formatOf = formatsIn(intl);
    return (id, values) => {
      try {
        return String(formatOf(id).format(values));
      } catch {
        // It says which message lacks what.
        return intl.formatMessage({ id }, values);
      }
    };
  }, [intl]);
}

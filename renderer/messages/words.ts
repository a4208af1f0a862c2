import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type en from './en.json';

/** The id of a message. One that no message file has does not build. */
export type MessageId = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number | boolean>>;
export type Say = (id: MessageId, values?: MessageValues) => string;

/** The words of the chosen language. */
export function useWords(): Say {
  const intl = useIntl();
  return useMemo(() => (id, values) => intl.formatMessage({ id }, values), [intl]);
}

import { useMemo } from 'react';
import { useIntl } from 'react-intl';

const styles = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DayStyle = keyof typeof styles;

/** Making a format takes as long as hundreds of its uses: each is made once for each locale. */
function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    const format = make(locale);
    made.set(locale, format);
    return format;
  };
}

const dayFormat = (style: Intl.DateTimeFormatOptions) =>
  perLocale((locale) => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }));
const dayFormats = {
  full: dayFormat(styles.full),
  day: dayFormat(styles.day),
  short: dayFormat(styles.short),
};
const periodFormat = dayFormat({ day: 'numeric', month: 'long', year: 'numeric' });
const listFormat = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const signedFormat = perLocale((locale) => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }));
const shareFormat = (digits: number) =>
  perLocale(
    (locale) =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
const shareFormats = { whole: shareFormat(0), tenths: shareFormat(1), hundredths: shareFormat(2) };

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Midnight UTC of an ISO day; null where the text is no such day. */
export function readDay(iso: string): Date | null {
  if (!isoDay.test(iso)) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** An ISO day in words; what is no day is shown as it is. */
export function formatDay(locale: string, iso: string, style: DayStyle): string {
  const date = readDay(iso);
  if (date === null) return iso;
  return dayFormats[style](locale).format(date);
}

/** A period in words: "12–24 February 2025". */
export function formatPeriod(locale: string, from: string, to: string): string {
  const [first, last] = [readDay(from), readDay(to)];
  if (first === null || last === null) return from === to ? from : `${from} – ${to}`;
  // The thin spaces of some languages come out wide in figures of one width.
  return periodFormat(locale).formatRange(first, last).replaceAll('\u2009', ' ');
}

/** "France and Slovenia"; a browser of 2020 may have commas only. */
export function formatList(locale: string, names: readonly string[]): string {
  if (!('ListFormat' in Intl)) return names.join(', ');
  return listFormat(locale).format(names);
}

/** A whole number with its sign; nought has none. */
export function formatSigned(locale: string, value: number): string {
  return signedFormat(locale).format(value).replace('-', '−');
}

/** A share from 0 to 1 in percent, finer at the ends; what is not all or nothing is never rounded to it. */
export function formatShare(locale: string, value: number): string {
  const edge = Math.min(value, 1 - value);
  const { whole, tenths, hundredths } = shareFormats;
  const format = edge >= 0.1 || edge === 0 ? whole : edge >= 0.01 ? tenths : hundredths;
  const shown = edge === 0 ? value : Math.min(0.9999, Math.max(0.0001, value));
  return format(locale).format(shown);
}

export type Formats = {
  /** The language of the words, as in `lang`. */
  readonly language: string;
  day: (iso: string, style: DayStyle) => string;
  period: (from: string, to: string) => string;
  list: (names: readonly string[]) => string;
  signed: (value: number) => string;
  share: (value: number) => string;
};

/** Dates and lists in the chosen language. */
export function useFormats(): Formats {
  const { locale } = useIntl();
  return useMemo(() => formatsIn(locale), [locale]);
}

/** The same for a language that is named. */
export function formatsIn(locale: string): Formats {
  return {
    language: locale.slice(0, 2),
    day: (iso, style) => formatDay(locale, iso, style),
    period: (from, to) => formatPeriod(locale, from, to),
    list: (names) => formatList(locale, names),
    signed: (value) => formatSigned(locale, value),
    share: (value) => formatShare(locale, value),
  };
}

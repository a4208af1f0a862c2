/** Days from one calendar day to another; both `2025-02-24`. Pure arithmetic on the proleptic Gregorian calendar. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const shifted = month > 2 ? year : year - 1;
  const fromMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + Math.floor((153 * fromMarch + 2) / 5) + date;
}

/** The calendar day some days after another. The inverse of `daysBetween`. */
export function dayAfter(from: string, days: number): string {
  const number = dayNumber(from) + days;
  let year = Math.floor((number - 60) / 365.2425);
  while (dayNumber(`${year + 1}-01-01`) <= number) year++;
  while (dayNumber(`${year}-01-01`) > number) year--;
  let month = 12;
  while (dayNumber(`${year}-${month}-01`) > number) month--;
  const date = number - dayNumber(`${year}-${month}-01`) + 1;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join(
    '-',
  );
}

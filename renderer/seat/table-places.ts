/** A place at the horseshoe table, in percent of the drawing, and on which side of it the name stands. */
export type Place = { readonly x: number; readonly y: number; readonly side: 'start' | 'top' | 'end' };

/** The table: two straight legs and a half circle above them, as wide as `RADIUS` times two. */
const RADIUS_X = 27;
const RADIUS_Y = 36;
const CENTRE_X = 50;
const CENTRE_Y = 48;
const LEG = 46;

/**
 * Places for `count` seats around the table, from the lower left over the top to the lower right, at equal
 * distances along its edge.
 */
export function tablePlaces(count: number): Place[] {
  const arc = Math.PI * ((RADIUS_X + RADIUS_Y) / 2);
  const whole = 2 * LEG + arc;
  return Array.from({ length: count }, (_, index) => {
    const along = count === 1 ? whole / 2 : (index / (count - 1)) * whole;
    if (along < LEG) return { x: CENTRE_X - RADIUS_X, y: CENTRE_Y + LEG - along, side: 'start' };
    if (along > LEG + arc) return { x: CENTRE_X + RADIUS_X, y: CENTRE_Y + along - LEG - arc, side: 'end' };
    const angle = Math.PI - ((along - LEG) / arc) * Math.PI;
    const x = CENTRE_X + RADIUS_X * Math.cos(angle);
    const y = CENTRE_Y - RADIUS_Y * Math.sin(angle);
    const middle = Math.abs(x - CENTRE_X) < 1;
    return { x, y, side: middle ? 'top' : x < CENTRE_X ? 'start' : 'end' };
  });
}

/** The fills a state may have. They differ in pattern first and in colour second. */
export const fills = [
  'blank',
  'yes',
  'no',
  'veto',
  'abstain',
  'not-participating',
  'absent',
  'unnamed',
  'sealed',
  'secret',
  'not-called',
  'party',
  'you',
  'friend',
  'neither',
  'foe',
  'unrelated',
] as const;
export type Fill = (typeof fills)[number];

const STEP = 6;
const SLANTED: readonly Fill[] = ['no', 'veto', 'foe'];
const STRIPED: readonly Fill[] = ['no', 'veto', 'not-participating', 'foe', 'party'];
/** In the box of a secret ballot, or counted from it. */
const CASED: readonly Fill[] = ['sealed', 'secret'];
const DOTTED: readonly Fill[] = ['abstain', 'neither'];

/** The fills as patterns; the ids are the drawing’s own, so that two maps on one page do not share them. */
export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {fills.map((fill) => (
        <pattern
          key={fill}
          id={`${id}-${fill}`}
          className="map-fill"
          data-fill={fill}
          width={STEP}
          height={STEP}
          patternUnits="userSpaceOnUse"
          patternTransform={SLANTED.includes(fill) ? 'rotate(45)' : undefined}
        >
          <rect width={STEP} height={STEP} className="ground" />
          {STRIPED.includes(fill) && <rect width={STEP} height={STEP / 2} className="stripe" />}
          {fill === 'veto' && <rect width={STEP / 3} height={STEP} className="stripe" />}
          {DOTTED.includes(fill) && <circle cx={STEP / 2} cy={STEP / 2} r={STEP / 4} className="stripe" />}
          {CASED.includes(fill) && <circle cx={STEP / 2} cy={STEP / 2} r={STEP / 8} className="stripe" />}
          {(fill === 'unnamed' || fill === 'unrelated') && (
            <rect x={STEP / 3} width={STEP / 8} height={STEP / 2} className="stripe" />
          )}
          {fill === 'you' && <circle cx={STEP / 2} cy={STEP / 2} r={STEP / 6} className="hole" />}
          {fill === 'absent' && <path d={`M0 0L${STEP} ${STEP}M${STEP} 0L0 ${STEP}`} className="cross" />}
        </pattern>
      ))}
      <pattern
        id={`${id}-disputed`}
        className="map-fill"
        data-fill="disputed"
        width={STEP / 2}
        height={STEP / 2}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect width={STEP / 2} height={STEP / 8} className="stripe" />
      </pattern>
    </defs>
  );
}

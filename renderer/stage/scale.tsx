type Props = { readonly value: number; readonly before: number; readonly from: number; readonly to: number };

/** A scale, filled to where something stands, with a ring where it stood before. The number beside it says the same. */
export function Scale({ value, before, from, to }: Props) {
  const share = (at: number) => `${((at - from) / (to - from)) * 100}%`;
  const zero = Math.max(from, Math.min(to, 0));
  const [low, high] = value < zero ? [value, zero] : [zero, value];
  return (
    <div className="scale" aria-hidden="true" data-signed={from < 0}>
      <span
        className="filled"
        style={{ insetInlineStart: share(low), inlineSize: `${((high - low) / (to - from)) * 100}%` }}
      />
      {before !== value && <span className="before" style={{ insetInlineStart: share(before) }} />}
      <span className="upright" style={{ insetInlineStart: share(value) }} />
    </div>
  );
}

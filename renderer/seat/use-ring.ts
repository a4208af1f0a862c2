import { useEffect } from 'react';

/** A ring as most of Europe knows it: 425 Hz, one second in five (ITU-T E.180). Quiet: nobody is to be startled. */
const RING = { hertz: 425, seconds: 1, every: 5, loudness: 0.04, fade: 0.03 } as const;
/** How many rings are laid out at once; a call that rings longer has been forgotten. */
const MOST_RINGS = 24;

/** Lets a telephone ring while it says so. Where a machine has no sound, nothing happens. */
export function useRing(rings: boolean): void {
  useEffect(() => (rings ? startRinging() : undefined), [rings]);
}

/** The page's way to the loudspeaker, one for all its calls: a machine without sound may never let go of it. */
let speaker: AudioContext | undefined;

/** Begins to ring and returns what ends it. */
function startRinging(): (() => void) | undefined {
  if (typeof AudioContext === 'undefined') return undefined;
  speaker ??= new AudioContext();
  const context = speaker;
  void context.resume().catch(() => undefined);
  const tone = new OscillatorNode(context, { frequency: RING.hertz });
  const volume = new GainNode(context, { gain: 0 });
  tone.connect(volume).connect(context.destination);
  for (let ring = 0; ring < MOST_RINGS; ring += 1) {
    const from = context.currentTime + ring * RING.every;
    const to = from + RING.seconds;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(RING.loudness, from + RING.fade);
    volume.gain.setValueAtTime(RING.loudness, to - RING.fade);
    volume.gain.linearRampToValueAtTime(0, to);
  }
  tone.start();
  return () => {
    tone.stop();
    volume.disconnect();
    void context.suspend().catch(() => undefined);
  };
}

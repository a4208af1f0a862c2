import { type Change, keyIn, type Migration, mapsIn } from './migration.ts';

/** `length: 90` did not say of what; it stood for minutes. */
export const lengthOfCalls: Migration = {
  from: 0,
  says: 'How long a call lasted stands under `lasted_minutes`, no longer under `length`.',
  changes: (document) =>
    mapsIn(document.get('scenes', true)).flatMap((scene): Change[] => {
      const key = scene.get('kind') === 'call' ? keyIn(scene, 'length') : undefined;
      return key ? [{ node: key, to: 'lasted_minutes' }] : [];
    }),
};

import type { Settings } from './settings.ts';

/** What holds until a person has chosen otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'system',
  textSize: 100,
  contrast: 'system',
  motion: 'system',
  sound: true,
  speed: 'normal',
};

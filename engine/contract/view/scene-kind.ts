import { z } from '../zod.ts';

/** The procedures a scene may be. */
export const sceneKind = z.enum([
  'narration',
  'decision',
  'event',
  'statement',
  'call',
  'draft',
  'amendments',
  'vote',
  'election',
  'threads',
  'withdrawal',
  'alliance',
]);

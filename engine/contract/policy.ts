import * as z from 'zod';
import { moveSchema } from './move.ts';

z.config({ jitless: true });

/**
 * The ways to play a party that no person holds, by name: by its interests; as in history while that is legal, then by
 * its interests; by its interests and the worst that may come of each move; at random.
 */
export const namedPolicy = z.enum(['interest', 'history', 'cautious', 'random']);
export type NamedPolicy = z.infer<typeof namedPolicy>;

/** How a party that no person holds is played: in one of those ways, or by a list of moves while they are legal. */
export const policy = z.union([namedPolicy, z.strictObject({ script: z.array(moveSchema).max(2000) })]);
export type Policy = z.infer<typeof policy>;

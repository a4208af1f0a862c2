import { policyNames } from './choices.ts';
import { moveSchema } from './move.ts';
import { z } from './zod.ts';

export const namedPolicy = z.enum(policyNames);
export type NamedPolicy = z.infer<typeof namedPolicy>;

/** How a party that no person holds is played: in one of those ways, or by a list of moves while they are legal. */
export const policy = z.union([namedPolicy, z.strictObject({ script: z.array(moveSchema).max(2000) })]);
export type Policy = z.infer<typeof policy>;

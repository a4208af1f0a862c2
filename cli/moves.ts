import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { moveSchema } from '../engine/contract/move.ts';
import { readText } from './files.ts';
import { UsageError } from './io.ts';

const moveList = z.union([
  z.array(moveSchema),
  z.object({ moves: z.array(moveSchema) }).transform(({ moves }) => moves),
]);

/** The moves in a file: a list, or a document with a list under `moves`, as JSON or YAML. */
export function movesIn(path: string) {
  let document: unknown;
  try {
    document = parseYaml(readText(path), { maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} is neither JSON nor YAML.`);
  }
  const list = moveList.safeParse(document);
  if (!list.success) throw new UsageError(`${path} does not hold a list of moves.`);
  return list.data;
}

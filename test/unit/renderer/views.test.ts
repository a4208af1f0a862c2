import { expect, test } from 'vitest';
import { cardView } from '../../../engine/contract/view/card.ts';
import { runView } from '../../../engine/contract/view/run.ts';
import { treeView } from '../../../engine/contract/view/tree.ts';
import { cards, tree, views } from '../../fixtures/views.ts';

test.each(Object.entries(views))('the view “%s” is one that a host may send', (_, view) => {
  expect(runView.safeParse(view).error).toBeUndefined();
});

test('so are the tree and the cards', () => {
  expect(treeView.safeParse(tree).error).toBeUndefined();
  for (const card of cards) expect(cardView.safeParse(card).error).toBeUndefined();
});

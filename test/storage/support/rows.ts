import type { StoredHead, StoredMove, StoredRun } from '../../../engine/host/storage.ts';

export function aRun(run: string): StoredRun {
  return {
    run,
    scenario: 'the_call',
    file: 'the-call.scenario.yaml',
    hash: 'a'.repeat(64),
    resolved: '{"id":"the_call"}',
    engine: 1,
    seed: 4_294_967_295,
    parties: ['france', 'russia'],
    facilitator: true,
    as: 'play',
    policies: { france: 'history' },
  };
}

export function aHead(node: number): StoredHead {
  return { node, date: '2025-02-24', sceneTitle: `Scène ${node}`, ended: node % 2 === 1, endings: ['truce'] };
}

export function aMove(node: number, parent = node - 1): StoredMove {
  return {
    node,
    parent,
    id: `move-${node}`,
    move: { type: 'vote.cast', scene: 'council', party: 'france', seat: 'FRA', ballot: 'abstain' },
    by: 'person',
  };
}

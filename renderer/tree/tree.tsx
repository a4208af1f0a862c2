import { useEffect, useMemo, useState } from 'react';
import type { Client } from '../../engine/contract/requests.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import type { BranchMark, TreeView } from '../../engine/contract/view/tree.ts';
import { backToStage } from '../look/back-to-stage.ts';
import { Foot } from '../look/foot.tsx';
import { useKeys } from '../look/keys.ts';
import { Progress } from '../look/progress.tsx';
import { TroubleNotice } from '../look/trouble-notice.tsx';
import { useWords } from '../messages/words.ts';
import { goToScreen } from '../router.ts';
import type { RunActs } from '../run/use-run.ts';
import type { Trouble } from '../seat/run-state.ts';
import { Branches } from './branches.tsx';
import { CompareRoads, endOfHere, type Lines } from './compare-roads.tsx';
import { Drawing } from './drawing.tsx';
import { shapeOf } from './tree-shape.ts';

type Props = {
  readonly client: Client;
  readonly view: RunView;
  readonly acts: RunActs;
  readonly onExport: () => void;
  readonly onKeys: () => void;
};

/** Every road tried in this run. Going to a node shows it on the stage; nothing is ever deleted. */
export function Tree({ client, view, acts, onExport, onKeys }: Props) {
  const say = useWords();
  const [tree, setTree] = useState<TreeView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { run, at } = view;
  useEffect(() => {
    let wanted = true;
    client
      .readTree({ run })
      .then((answer) => {
        if (!wanted) return;
        if (answer.ok) setTree({ ...answer.value, at });
        else setTrouble(answer.refusal.code);
      })
      .catch(() => wanted && setTrouble('unanswered'));
    return () => {
      wanted = false;
    };
  }, [client, run, at]);
  const [compared, setCompared] = useState<Lines | null>(null);
  const shape = useMemo(() => (tree === null ? null : shapeOf(tree)), [tree]);
  const goTo = async (node: number): Promise<void> => {
    const shown = await acts.goTo(node);
    if (shown !== null) goToScreen({ screen: 'stage', run });
  };
  const reconsider = async (node: number): Promise<void> => {
    const shown = await acts.reconsider(node);
    if (shown !== null) goToScreen({ screen: 'stage', run });
  };
  const mark = async (node: number, next: BranchMark): Promise<void> => {
    setTrouble(null);
    try {
      const answer = await client.markBranch({ run, node, mark: next });
      if (answer.ok) setTree({ ...answer.value, at });
      else setTrouble(answer.refusal.code);
    } catch {
      setTrouble('unanswered');
    }
  };
  const toStage = backToStage(run);
  useKeys({ '?': onKeys, Escape: toStage.act });
  return (
    <>
      <main className="tree">
        <header className="tree-head">
          <h1>{say('tree.title')}</h1>
          {shape !== null && (
            <p className="quiet">
              {say('tree.summary', { branches: shape.lanes.length, moves: tree?.nodes.length ?? 0 })}
            </p>
          )}
          <p className="buttons">
            <button type="button" className="button" onClick={onExport}>
              {say('runFile.export')}
            </button>
          </p>
        </header>
        {trouble !== null && <TroubleNotice trouble={trouble} />}
        <Progress pending={shape === null && trouble === null} />
        {shape !== null && tree !== null && (
          <>
            <Drawing shape={shape} marks={tree.marks} at={tree.at} onGoTo={goTo} onReconsider={reconsider} />
            <Branches
              shape={shape}
              marks={tree.marks}
              onGoTo={goTo}
              onMark={mark}
              onCompare={(end) => {
                const here = endOfHere(shape, tree.at);
                setCompared([here, end === here ? 'history' : end]);
              }}
            />
            <CompareRoads
              client={client}
              run={run}
              at={tree.at}
              shape={shape}
              marks={tree.marks}
              chosen={compared}
              onChoose={setCompared}
            />
          </>
        )}
      </main>
      <Foot
        keys={[
          { keys: ['key.left', 'key.right'], does: 'keys.alongBranch' },
          { keys: ['key.up', 'key.down'], does: 'keys.betweenBranches' },
          { keys: ['key.enter'], does: 'keys.goThere' },
          toStage,
          { keys: ['key.question'], does: 'keys.all', act: onKeys },
        ]}
        end={say('tree.kept')}
      />
    </>
  );
}

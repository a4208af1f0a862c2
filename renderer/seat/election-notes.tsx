import type { ElectionView } from '../../engine/contract/view/election.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';

/** What the figures of an election do not say by themselves: who stood down, whom the chair set aside. */
export function ElectionNotes({ election }: { readonly election: ElectionView }) {
  const say = useWords();
  const formats = useFormats();
  const { candidates, setAside } = election;
  const withdrawn = candidates.filter(({ standing }) => standing === 'withdrawn').map(({ name }) => name);
  return (
    <>
      {withdrawn.length > 0 && (
        <p className="aside-note">
          {say('election.withdrawn', { names: formats.list(withdrawn), count: withdrawn.length })}
        </p>
      )}
      {setAside.length > 0 && (
        <p className="aside-note">{say('election.setAside', { names: formats.list(setAside) })}</p>
      )}
    </>
  );
}

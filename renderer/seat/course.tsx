import type { VoteView } from '../../engine/contract/view/vote.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';

/** How a vote runs: who is called and who has passed, that it is secret, what a chair may do, what was corrected. */
export function Course({ vote }: { readonly vote: VoteView }) {
  const say = useWords();
  const formats = useFormats();
  const { roll, before, corrections = [], outcome } = vote;
  const isOpen = outcome === undefined;
  return (
    <>
      {vote.secret && isOpen && <p className="aside-note">{say('vote.secret')}</p>}
      {vote.chaired && isOpen && <p className="aside-note">{say('vote.chaired')}</p>}
      {before !== undefined && <p className="aside-note">{say('vote.before', { ...before })}</p>}
      {roll !== undefined && (
        <p role="status">
          <b>{say('vote.called', { name: roll.called })}</b>
          {roll.passed.length > 0 && <> {say('vote.passed', { names: formats.list(roll.passed) })}</>}
        </p>
      )}
      {corrections.map(({ name, ballot }) => (
        <p key={name} className="aside-note">
          {say('vote.corrected', { name, ballot: say(`ballot.${ballot}`) })}
        </p>
      ))}
      {outcome?.overridden !== undefined && (
        <p role="status">
          <b>{say(`outcome.overridden.${outcome.overridden}`)}</b> {say('outcome.overriddenMeans')}
        </p>
      )}
    </>
  );
}

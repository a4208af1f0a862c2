import { useState } from 'react';
import type { Client } from '../../engine/contract/requests.ts';
import { useWords } from '../messages/words.ts';

type RunFiles = {
  /** What came of the last file, in a sentence; empty where there is nothing to say. */
  readonly said: string;
  readonly dismiss: () => void;
  readonly writeOut: (run: string) => void;
  readonly takeIn: () => void;
};

/**
 * Runs as files: one is written out, or one is taken in and shown.
 * @param onTaken told the new run.
 */
export function useRunFiles(client: Client, onTaken: (run: string) => void): RunFiles {
  const say = useWords();
  const [said, setSaid] = useState('');
  const write = async (run: string): Promise<string> => {
    const done = await client.exportRun({ run });
    if (done.outcome === 'saved') return say('runFile.exported', { file: done.file });
    if (done.outcome === 'cancelled') return '';
    if (done.outcome === 'kept-back') return say('runFile.keptBack');
    return done.because === 'gone' ? say('runFile.gone') : say(`export.failed.${done.because}`);
  };
  const take = async (): Promise<string> => {
    const done = await client.importRun({});
    if (done.outcome === 'refused') return say(`runFile.refused.${done.because}`);
    if (done.outcome === 'imported') onTaken(done.run);
    return '';
  };
  const tell = (doing: Promise<string>): void => {
    setSaid('');
    doing.then(setSaid).catch(() => setSaid(say('trouble.unanswered')));
  };
  return {
    said,
    dismiss: () => setSaid(''),
    writeOut: (run) => tell(write(run)),
    takeIn: () => tell(take()),
  };
}

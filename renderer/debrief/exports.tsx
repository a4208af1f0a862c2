import { useState } from 'react';
import type { DebriefView } from '../../engine/contract/debrief.ts';
import type { Exported, ExportFormat, ExportRequest } from '../../engine/contract/export.ts';
import type { Client } from '../../engine/contract/requests.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { exportOf, fileName } from './export-of.ts';
import type { Images } from './paper-of.ts';

const formatsOffered: readonly ExportFormat[] = ['pdf', 'html', 'markdown', 'csv', 'json'];

type Props = { readonly client: Client; readonly debrief: DebriefView };

/** Writes the debrief to a file of the person's choice, or prints it. */
export function Exports({ client, debrief }: Props) {
  const say = useWords();
  const formats = useFormats();
  const [last, setLast] = useState<Exported | null>(null);
  const [busy, setBusy] = useState(false);

  /** Only a page can hold pictures: elsewhere their words stand for them. */
  const imagesFor = async (format: ExportFormat): Promise<Images> => {
    const addresses = debrief.ending.pictures.flatMap(({ image }) => image?.address ?? []);
    if (format !== 'html') return new Map();
    const read = await Promise.all(addresses.map((address) => client.readPicture({ address })));
    return new Map(addresses.flatMap((address, index) => (read[index] ? [[address, read[index]]] : [])));
  };

  const save = async (format: ExportFormat): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setLast(null);
    const name = fileName(say('debrief.fileName', { scenario: debrief.scenario.title }));
    try {
      const request: ExportRequest =
        format === 'pdf'
          ? { format, name }
          : { format, name, text: exportOf(format, debrief, say, formats, await imagesFor(format)) };
      setLast(await client.saveExport(request));
    } catch {
      setLast({ outcome: 'failed', because: 'unwritable' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="section exports not-printed" aria-busy={busy}>
      <h2>{say('debrief.export')}</h2>
      <p className="quiet">{say('debrief.exportAbout')}</p>
      <p className="buttons">
        {formatsOffered.map((format) => (
          <button
            type="button"
            className="button"
            key={format}
            aria-disabled={busy}
            onClick={() => void save(format)}
          >
            {say(`export.${format}`)}
          </button>
        ))}
        <button type="button" className="button" onClick={() => window.print()}>
          {say('export.print')}
        </button>
      </p>
      <p role="status" className="exported">
        {last?.outcome === 'saved' && say('export.saved', { file: last.file })}
        {last?.outcome === 'cancelled' && say('export.cancelled')}
        {last?.outcome === 'failed' && say(`export.failed.${last.because}`)}
      </p>
    </section>
  );
}

import type { BriefingView } from '../contract/view/briefing.ts';
import type { PictureView } from '../contract/view/picture.ts';
import type { RunView } from '../contract/view/run.ts';
import { inLanguage } from '../scenario/in-language.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Client } from './client.ts';
import { briefingView } from './view/briefing-view.ts';
import { originOf, type PictureOrigin } from './view/pictures.ts';
import { runView } from './view/run-view.ts';

/** A picture’s file as the shelf knows it. */
export type PictureFile = {
  /** The scenario’s file that it lies beside. */
  readonly of: string;
  readonly file: string;
  readonly hash: string;
  readonly type: string;
};

/**
 * The file behind an address, if the client’s seat is shown that picture now: in what everybody knows before the story
 * begins, or in where the run stands. Whatever else the address is, there is nothing behind it for this client.
 */
export async function findPicture(client: Client, address: string): Promise<PictureFile | undefined> {
  const origin = originOf(address);
  if (!origin) return undefined;
  const { runs } = client;
  if ('file' in origin) {
    const read = await runs.reader.read(origin.file);
    if (!read?.ok) return undefined;
    const scenario = inLanguage(read.value, runs.around.language());
    return fileAmong(shownBefore(scenario, origin), address, scenario, origin.file);
  }
  return runs.inTurn(origin.run, async () => {
    const opened = await runs.find(origin.run);
    if (!('session' in opened)) return undefined;
    const { session, history } = opened;
    const { scenario } = session.game.story;
    const seat = client.seat(opened);
    const shown = [
      ...shownBefore(scenario, origin),
      ...(seat ? shownIn(runView(session, seat, await history)) : []),
    ];
    return fileAmong(shown, address, scenario, session.run.file);
  });
}

function fileAmong(
  shown: readonly PictureView[],
  address: string,
  { pictures = {}, pictureOf = {} }: Scenario,
  of: string,
): PictureFile | undefined {
  const found = shown.find(({ image }) => image?.address === address);
  const [picture, known] = found ? [pictures[found.id], pictureOf[found.id]] : [];
  return picture && known && { of, file: picture.file, hash: known.hash, type: known.type };
}

function shownBefore(scenario: Scenario, origin: PictureOrigin): PictureView[] {
  const { cover, parties }: BriefingView = briefingView(scenario, origin);
  return [...(cover ? [cover] : []), ...parties.flatMap(({ pictures }) => pictures)];
}

const shownIn = ({ scene, you, ending }: RunView): PictureView[] => [
  ...(scene?.pictures ?? []),
  ...(you?.pictures ?? []),
  ...(you?.confidentialPictures ?? []),
  ...(ending?.pictures ?? []),
];

import { beforeAll, describe, expect, it } from 'vitest';
import type { PictureView } from '../../../engine/contract/view/picture.ts';
import { createHost } from '../../../engine/host/host.ts';
import type { HostClient } from '../../../engine/host/host-client.ts';
import { memoryStorage } from '../../../engine/host/memory.ts';
import { checkedClient, hostOf, newId, surroundingsOf, viewOf } from '../support/hosts.ts';
import { procedureTexts } from '../support/scenarios.ts';

const texts = new Map(procedureTexts());
const files = {
  gauge: texts.get('pictures-gauge') ?? '',
  secret: texts.get('pictures-secret') ?? '',
  lost: (texts.get('pictures-secret') ?? '').replace('tiny.jpeg', 'not-there.png'),
};
const addressOf = ([picture]: readonly PictureView[]): string => picture?.image?.address ?? 'none';
const begun = { seed: 1, as: 'play', policies: {} } as const;

const briefingOf = async (client: HostClient, of: { file: string } | { run: string }) => {
  const answer = await client.readBriefing(of);
  if (!answer.ok) throw new Error(answer.refusal.because);
  return answer.value;
};

describe('pictures of a briefing', () => {
  it('come with their words and their size, before a run and in it', async () => {
    const host = hostOf(files);
    const { cover, parties } = await briefingOf(host, { file: 'gauge' });
    expect(cover).toMatchObject({
      id: 'gauge',
      alt: 'A post in the water.',
      caption: 'The gauge at the bridge.',
      credit: 'Démarche contributors',
      licence: 'MIT',
      url: 'https://example.org/gauge',
      image: { width: 12, height: 8 },
    });
    expect(parties[0]?.pictures.map(({ id }) => id)).toEqual(['bridge']);
    expect(await host.findPicture(cover?.image?.address ?? '')).toMatchObject({
      of: 'gauge',
      file: 'gauge.png',
      type: 'image/png',
    });
  });

  it('are said in the language of who looks', async () => {
    const host = hostOf(files, memoryStorage(), () => 'fr');
    expect((await briefingOf(host, { file: 'gauge' })).cover?.alt).toBe("Un poteau dans l'eau.");
  });
});

it('a picture whose file is not there has its words and no address', async () => {
  const host = hostOf(files);
  const view = await viewOf(host.startRun({ file: 'lost', party: 'borrow', ...begun }));
  expect(view.scene?.pictures).toEqual([
    { id: 'view', alt: 'The bridge in the morning.', credit: 'Démarche contributors', licence: 'MIT' },
  ]);
});

describe('pictures of a run', () => {
  it('are had where it stands, and nowhere else', async () => {
    const host = hostOf(files);
    const start = await viewOf(host.startRun({ file: 'gauge', party: 'aldery', ...begun }));
    const [gauge, bridge] = start.scene?.pictures ?? [];
    expect([gauge?.id, bridge?.id]).toEqual(['gauge', 'bridge']);
    expect(await host.findPicture(addressOf(start.scene?.pictures ?? []))).toMatchObject({
      file: 'gauge.png',
    });
    const move = start.asks[0]?.options.find(({ title }) => title === 'The gauge')?.move;
    if (!move) throw new Error('no move');
    const end = await viewOf(host.makeMove({ run: start.run, at: start.at, id: newId(), move }));
    expect(end.ending?.pictures.map(({ id }) => id)).toEqual(['gauge']);
    const debrief = await host.readDebrief({ run: start.run });
    expect(debrief.ok && debrief.value.ending.pictures).toEqual(end.ending?.pictures);
  });

  it.each([
    '',
    '/pictures/',
    '/pictures/run/x/plan/y',
    '/pictures/file/%/plan/0',
    `/pictures/file/..%2f..%2fetc%2fpasswd/plan/${'0'.repeat(64)}`,
    `/pictures/run/none/plan/${'0'.repeat(64)}`,
    '/index.html',
  ])('there is nothing behind %j', async (address) => {
    expect(await hostOf(files).findPicture(address)).toBeUndefined();
  });
});

describe('a picture of a confidential brief', () => {
  const canaries = ['plan', 'Where the mines lie', 'Burn this', 'Nobody you know', 'tiny.webp'];
  let run = '';
  let address = '';
  const host = hostOf(files);
  const [one, other, chair] = [checkedClient(host.host), checkedClient(host.host), checkedClient(host.host)];

  beforeAll(async () => {
    const table = await one.startTable({
      file: 'secret',
      parties: ['aldery', 'borrow'],
      facilitator: true,
      seed: 1,
      policies: {},
    });
    if (!table.ok) throw new Error(table.refusal.because);
    run = table.value.run;
    await one.takeSeat({ run, seat: 'aldery' });
    await other.takeSeat({ run, seat: 'borrow' });
    await chair.takeSeat({ run, seat: 'facilitator' });
    const { you } = await viewOf(one.openRun({ run }));
    address = addressOf(you?.confidentialPictures ?? []);
  });

  it('is shown to its own delegation', async () => {
    expect(address).toMatch(/^\/pictures\/run\/[^/]+\/plan\/[0-9a-f]{64}$/);
    expect(await one.findPicture(address)).toMatchObject({ file: 'tiny.webp', type: 'image/webp' });
  });

  it('is not had from another seat, though its address be known, nor before a seat is taken', async () => {
    expect(await other.findPicture(address)).toBeUndefined();
    expect(await checkedClient(host.host).findPicture(address)).toBeUndefined();
  });

  it('is not had any more once the seat is left', async () => {
    await one.leaveSeat({ run });
    expect(await one.findPicture(address)).toBeUndefined();
  });

  it('stands in nothing that another seat is given', async () => {
    const hash = address.split('/').at(-1) ?? '';
    for (const client of [other, chair]) {
      const given = JSON.stringify([
        await client.openRun({ run }),
        await client.readBriefing({ run }),
        await client.readBriefing({ file: 'secret' }),
        await client.listScenarios({}),
        await client.readCover({ run }),
      ]);
      for (const canary of [...canaries, hash]) {
        // “plan” is in the words of the option that tells of it.
        if (canary !== 'plan') expect(given).not.toContain(canary);
      }
      expect(given).not.toContain('/plan/');
    }
  });
});

describe('a run in a file of its own', () => {
  it('takes the words of its pictures along, and what they are known by', async () => {
    const host = hostOf(files);
    const { run } = await viewOf(host.startRun({ file: 'gauge', party: 'aldery', ...begun }));
    const out = await host.writeOut(run);
    if (out === undefined || out === 'kept-back') throw new Error('not written');
    const { takeIn, newClient } = createHost(surroundingsOf(files, memoryStorage()));
    const elsewhere = newClient();
    const taken = await takeIn(out.text);
    if (typeof taken === 'string') throw new Error(taken);
    const view = await viewOf(elsewhere.openRun(taken));
    expect(view.scene?.pictures.map(({ image }) => image?.width)).toEqual([12, 8]);
    expect(await elsewhere.findPicture(addressOf(view.scene?.pictures ?? []))).toMatchObject({
      file: 'gauge.png',
    });
  });

  it('is taken in without those that nobody had', async () => {
    const host = hostOf(files);
    const { run } = await viewOf(host.startRun({ file: 'lost', party: 'borrow', ...begun }));
    const out = await host.writeOut(run);
    if (out === undefined || out === 'kept-back') throw new Error('not written');
    const taken = await createHost(surroundingsOf({}, memoryStorage())).takeIn(out.text);
    expect(taken).toMatchObject({ run: expect.any(String) });
  });
});

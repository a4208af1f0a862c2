import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckView } from '../../../engine/contract/authoring.ts';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { memoryStorage } from '../../../engine/host/memory.ts';
import { codeOf, hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';
import { flagshipText, smallestText } from '../support/scenarios.ts';

const file = 'own:story.scenario.yaml';
let files: Record<string, string>;
let host: TestHost;
let storage = memoryStorage();

beforeEach(() => {
  files = { [file]: smallestText() };
  storage = memoryStorage();
  host = hostOf(files, storage);
});

const begin = () => viewOf(host.startRun({ file, party: 'aldery', as: 'play' }));
const carry = (view: RunView) => viewOf(host.carryOver({ run: view.run }));

/** Saves the file with something replaced in it. */
function save(...changes: readonly (readonly [from: string, to: string])[]): void {
  files[file] = changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, smallestText());
}

async function choose(view: RunView, title: string): Promise<RunView> {
  const option = view.asks.flatMap(({ options }) => options).find((one) => one.title === title);
  if (!option) throw new Error(`${title} is not offered`);
  return viewOf(host.makeMove({ run: view.run, at: view.at, id: newId(), move: option.move }));
}

async function checked(of: { file: string } | { run: string }): Promise<CheckView> {
  const answer = await host.readCheck(of);
  if (!answer.ok) throw new Error(answer.refusal.because);
  return answer.value;
}

describe('a run whose file was saved', () => {
  it('keeps the text it was begun with until it is carried over, then shows the new one where it stands', async () => {
    const view = await choose(await begin(), 'Share the work');
    save(['The Council votes on the bridge', 'The Council votes at last']);
    expect((await viewOf(host.openRun({ run: view.run }))).scene?.title).toBe(
      'The Council votes on the bridge',
    );
    expect((await checked({ run: view.run })).changed).toBe(true);
    const carried = await carry(view);
    expect(carried).toMatchObject({ at: view.at, scene: { title: 'The Council votes at last' } });
    expect(carried.differs).toBeUndefined();
    expect((await checked({ run: view.run })).changed).toBe(false);
    const again = hostOf(files, storage);
    expect((await viewOf(again.openRun({ run: view.run }))).scene?.title).toBe('The Council votes at last');
  });

  it('stops at the first move that is no longer legal, says which, and goes on once it is legal again', async () => {
    const before = await choose(await begin(), 'Share the work');
    save(['      share:\n        title: Share the work', '      divide:\n        title: Divide the work']);
    const stopped = await carry(before);
    expect(stopped).toMatchObject({
      at: 0,
      differs: { step: { title: 'Share the work', sceneTitle: 'Aldery makes an offer' } },
    });
    save(['The Council votes on the bridge', 'The Council votes at last']);
    const good = await carry(stopped);
    expect(good).toMatchObject({ at: before.at, scene: { title: 'The Council votes at last' } });
    expect(good.differs).toBeUndefined();
  });

  it('keeps what is no longer legal: it is out of the tree while it is, and comes back', async () => {
    const before = await choose(await begin(), 'Share the work');
    const nodes = async () => {
      const tree = await host.readTree({ run: before.run });
      return tree.ok ? tree.value.nodes.length : Number.NaN;
    };
    const all = await nodes();
    save(['      share:\n        title: Share the work', '      divide:\n        title: Divide the work']);
    const stopped = await carry(before);
    expect(await nodes()).toBe(0);
    const other = await choose(stopped, 'Divide the work');
    expect(other.differs).toBeUndefined();
    expect(await nodes()).toBe(1);
    files[file] = smallestText();
    expect((await carry(other)).differs).toBeDefined();
    expect(await nodes()).toBe(all);
  });

  it('stays as it is where the new text cannot be read, or no longer has its party', async () => {
    const view = await choose(await begin(), 'Share the work');
    files[file] = 'format: 1\nid: [never closed\n';
    expect(await codeOf(host.carryOver({ run: view.run }))).toBe('broken-scenario');
    expect(await checked({ run: view.run })).toMatchObject({ opens: false, changed: true });
    save(['playable: true', 'playable: false']);
    expect(await codeOf(host.carryOver({ run: view.run }))).not.toBe('ok');
    delete files[file];
    expect(await codeOf(host.carryOver({ run: view.run }))).toBe('no-such-scenario');
    expect((await viewOf(host.openRun({ run: view.run }))).at).toBe(view.at);
  });

  it('of the flagship stops where a scene of its line is gone, and comes back to its ending', async () => {
    files[file] = flagshipText();
    let view = await viewOf(host.startRun({ file, party: null, as: 'history' }));
    while (view.ending === null)
      view = await viewOf(host.advance({ run: view.run, at: view.at, id: newId(), until: 'decision' }));
    const scene = view.path.at(Math.floor(view.path.length / 2))?.scene ?? '';
    files[file] = flagshipText().replaceAll(new RegExp(`\\b${scene}\\b`, 'g'), `${scene}_again`);
    const stopped = await carry(view);
    expect(stopped.differs?.step?.move.scene).toBe(scene);
    expect(stopped.at).toBeGreaterThan(0);
    const tree = await host.readTree({ run: view.run });
    expect(tree.ok && tree.value.nodes.at(-1)?.node).toBe(stopped.at);
    files[file] = flagshipText();
    expect(await carry(stopped)).toMatchObject({ at: view.at, ending: { id: view.ending.id } });
  });
});

describe('a check', () => {
  it('says what `demarche check` says, errors first, and is not made twice of one text', async () => {
    save(
      ['start: offer', 'start: offer\n# saved'],
      ['goodwill: { name', 'unused: { name: Unused, means: Nothing., start: 1 }\n  goodwill: { name'],
    );
    const found = await checked({ file });
    expect(found).toMatchObject({ file, name: file, opens: true, errors: 0 });
    expect(found.warnings).toBeGreaterThan(0);
    expect(found.problems[0]).toMatchObject({ severity: 'warning' });
    expect(await checked({ file })).toEqual(found);
  });

  it('is refused for a scenario that ships, and a run of one is not carried over', async () => {
    const shipped = hostOf({ 'story.scenario.yaml': smallestText() }, storage);
    const view = await viewOf(shipped.startRun({ file: 'story.scenario.yaml', party: null, as: 'play' }));
    expect(await shipped.readCheck({ file: 'story.scenario.yaml' })).toMatchObject({ ok: false });
    expect(await shipped.readCheck({ run: view.run })).toMatchObject({ ok: false });
    expect(await codeOf(shipped.carryOver({ run: view.run }))).toBe('no-such-scenario');
  });
});

describe('a card', () => {
  it('shows the runs of its own file, though another has the same id', async () => {
    files['story.scenario.yaml'] = smallestText();
    const view = await begin();
    const cards = await host.listScenarios({});
    expect(cards.map(({ file: name, own, last }) => [name, own, last?.run])).toEqual([
      [file, true, view.run],
      ['story.scenario.yaml', false, undefined],
    ]);
  });

  it('shows the runs of a file that was renamed, by the id in it', async () => {
    const view = await begin();
    files['own:renamed.scenario.yaml'] = smallestText();
    delete files[file];
    expect((await host.listScenarios({}))[0]?.last?.run).toBe(view.run);
  });
});

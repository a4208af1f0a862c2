import type { CallView } from '../../contract/view/call.ts';
import {
  answererOf,
  type Call,
  holderOf,
  itemOnTheTable,
  listeners,
  partyOf,
} from '../../procedures/call/line.ts';
import { type At, atOrdinal } from '../../procedures/procedure.ts';
import { nameOf } from './names.ts';

const STEPS: Readonly<Record<string, CallView['step']>> = {
  notPlaced: 'notPlaced',
  ringing: 'ringing',
  floorOpen: 'onTheLine',
  offerOnTheTable: 'onTheLine',
  thirdProposed: 'onTheLine',
  onHold: 'onHold',
  readOutsDue: 'readOuts',
  tellingDue: 'readOuts',
  over: 'over',
  declined: 'declined',
  forgone: 'forgone',
  unanswered: 'unanswered',
};

/** A call as those on the line see it, and those who know of it from them. */
export function callView(id: string, scene: Call, step: string, at: At): CallView {
  const { story, world } = at;
  const { scenario } = story;
  const holder = holderOf(id, at);
  const brokenOff = story.holds(`calls.${id}.broken_off`, world);
  return {
    ...endsOf(scene, at),
    meeting: scene.meeting !== undefined,
    listening: listeners(id, scene, at).map((party) => nameOf(scenario, party)),
    step: STEPS[step] ?? 'over',
    brokenOff,
    private: story.read(world, `calls.${id}.announced`) === 0,
    agenda: agendaOf(id, scene, at),
    readouts: readOutsOf(id, scene, at),
    disagreements: disagreementsOf(id, scene, at),
    ...(holder ? { heldBy: nameOf(scenario, partyOf(scene, holder)) } : {}),
    ...(scene.lasted_minutes === undefined ? {} : { historicalMinutes: scene.lasted_minutes }),
  };
}

/** A call of which one knows only what was said of it in public. */
export function reportedCallView(id: string, scene: Call, step: string, at: At): CallView {
  return {
    ...endsOf(scene, at),
    meeting: scene.meeting !== undefined,
    listening: [],
    step: STEPS[step] ?? 'over',
    brokenOff: false,
    private: true,
    agenda: [],
    readouts: readOutsOf(id, scene, at),
    disagreements: disagreementsOf(id, scene, at),
  };
}

function endsOf({ caller, callee, voices }: Call, { story }: At): Pick<CallView, 'caller' | 'callee'> {
  const end = (party: string) => {
    const voice = voices?.[party];
    return { party, name: nameOf(story.scenario, party), ...(voice ? { voice } : {}) };
  };
  return { caller: end(caller), callee: end(callee) };
}

function agendaOf(id: string, scene: Call, at: At): CallView['agenda'] {
  const { story, world } = at;
  const tabled = itemOnTheTable(id, scene, at);
  const offeredBy = answererOf(id, at) === 'caller' ? 'callee' : 'caller';
  return Object.entries(scene.agenda).map(([item, { title, terms }]) => {
    const of = `calls.${id}.items.${item}`;
    const said = (side: 'caller' | 'callee') => {
      const name = atOrdinal(terms, story.read(world, `${of}.${side}`));
      return name === undefined ? undefined : terms[name]?.title;
    };
    const results = ['unopened', 'agreed', 'refused', 'deferred'] as const;
    const [callerSays, calleeSays] = [said('caller'), said('callee')];
    const open = tabled === item;
    return {
      id: item,
      title,
      status: open ? ('onTheTable' as const) : (results[story.read(world, `${of}.result`)] ?? 'unopened'),
      ...(callerSays ? { callerSays } : {}),
      ...(calleeSays ? { calleeSays } : {}),
      ...(open ? { offeredBy } : {}),
    };
  });
}

function readOutsOf(id: string, scene: Call, { story, world }: At): CallView['readouts'] {
  return scene.readouts.flatMap(({ by, options }) => {
    const option = atOrdinal(options, story.read(world, `readout.${id}.${by}`));
    const utterance = option === undefined ? undefined : options[option];
    if (!utterance) return [];
    return [{ party: by, name: nameOf(story.scenario, by), says: utterance.says ?? utterance.title }];
  });
}

/** Where the read-outs that have been given cannot both be right. */
function disagreementsOf(id: string, scene: Call, { story, world }: At): CallView['disagreements'] {
  return (scene.disagreements ?? [])
    .filter(({ between }) =>
      Object.entries(between).every(([party, option]) =>
        story.holds(`readout.${id}.${party}.${option}`, world),
      ),
    )
    .map(({ between, about }) => ({
      between: Object.keys(between).map((party) => nameOf(story.scenario, party)),
      about,
    }));
}

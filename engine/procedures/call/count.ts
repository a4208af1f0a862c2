import { type Counted, type Reading, type Slot, slot, truth } from '../../world/names.ts';
import {
  CALL_RESULT,
  type Call,
  ITEM_RESULT,
  possibleListeners,
  replies,
  SIDES,
  TELLING,
  THIRD_RESULT,
} from './line.ts';

const result = (...names: (typeof CALL_RESULT)[number][]) => names.map((name) => CALL_RESULT.indexOf(name));

/** What a call counts, and what may be asked of it. */
export function countCall(id: string, scene: Call): Counted {
  const parts = [
    countLine(id, scene),
    countAgenda(id, scene),
    countReadOuts(id, scene),
    countThirds(id, scene),
  ];
  return { slots: parts.flatMap(({ slots }) => slots), readings: parts.flatMap(({ readings }) => readings) };
}

function countLine(id: string, scene: Call): Counted {
  const at = `calls.${id}`;
  const said = Object.keys(replies(scene));
  const announced = scene.announced ?? true;
  return {
    slots: [
      slot(`${at}.result`, CALL_RESULT.length - 1),
      slot(`${at}.announced`, 1, announced === true ? 1 : 0),
      slot(`${at}.table`, Object.keys(scene.agenda).length),
      slot(`${at}.offeredByCallee`, 1),
      slot(`${at}.floorIsCallees`, 1),
      slot(`${at}.holder`, SIDES.length),
      ...SIDES.map((side) => slot(`${at}.held.${side}`, 1)),
      slot(`chosen.${id}`, said.length),
    ],
    readings: [
      truth(`${at}.placed`, `${at}.result`, result('answered', 'declined', 'unanswered', 'brokenOff')),
      truth(`${at}.answered`, `${at}.result`, result('answered', 'brokenOff')),
      truth(`${at}.declined`, `${at}.result`, result('declined')),
      truth(`${at}.forgone`, `${at}.result`, result('forgone')),
      truth(`${at}.unanswered`, `${at}.result`, result('unanswered')),
      truth(`${at}.broken_off`, `${at}.result`, result('brokenOff')),
      truth(`${at}.announced`, `${at}.announced`),
      ...said.map((option, index) => truth(`chosen.${id}.${option}`, `chosen.${id}`, [index + 1])),
    ],
  };
}

function countAgenda(id: string, scene: Call): Counted {
  const slots: Slot[] = [];
  const readings: Reading[] = [];
  for (const [item, { terms }] of Object.entries(scene.agenda)) {
    const of = `calls.${id}.items.${item}`;
    const count = Object.keys(terms).length;
    slots.push(slot(`${of}.result`, ITEM_RESULT.length - 1), slot(`${of}.terms`, count));
    slots.push(slot(`${of}.tried`, 2 ** count - 1), slot(`${of}.caller`, count), slot(`${of}.callee`, count));
    slots.push(slot(`${of}.agreedTerms`, count));
    readings.push(truth(`agreed.${id}.${item}`, `${of}.result`, [1]));
    readings.push(truth(`refused.${id}.${item}`, `${of}.result`, [2]));
    readings.push(truth(`deferred.${id}.${item}`, `${of}.result`, [3]));
    for (const [index, name] of Object.keys(terms).entries()) {
      readings.push(truth(`terms.${id}.${item}.${name}`, `${of}.agreedTerms`, [index + 1]));
    }
  }
  return { slots, readings };
}

function countReadOuts(id: string, scene: Call): Counted {
  const slots: Slot[] = [];
  const readings: Reading[] = [];
  for (const { by, options } of scene.readouts) {
    const of = `readout.${id}.${by}`;
    const names = Object.keys(options);
    slots.push(slot(of, names.length));
    readings.push(...names.map((option, index) => truth(`${of}.${option}`, of, [index + 1])));
  }
  return { slots, readings };
}

/** Those who are neither of the two: on the line, kept out of it, told of it. */
function countThirds(id: string, scene: Call): Counted {
  const { listening = [], may_patch_in = {}, may_tell = [] } = scene;
  const mayListen = possibleListeners(scene);
  const mayBeTold = [...new Set(may_tell.map(({ third }) => third))];
  const listens = (party: string) => `listening.${id}.${party}`;
  const told = (party: string) => `told.${id}.${party}`;
  return {
    slots: [
      slot(`calls.${id}.proposed`, Object.keys(may_patch_in).length),
      ...mayListen.map((party) =>
        slot(listens(party), THIRD_RESULT.length - 1, listening.includes(party) ? 1 : 0),
      ),
      ...may_tell.map(({ by, third }) => slot(`calls.${id}.telling.${by}.${third}`, TELLING.length - 1)),
      ...mayBeTold.map((party) => slot(told(party), 1)),
    ],
    readings: [
      ...mayListen.map((party) => truth(listens(party), listens(party))),
      ...mayBeTold.map((party) => truth(told(party), told(party))),
    ],
  };
}

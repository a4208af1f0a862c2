/** A story of many scenes, in lines of seven or eight: decisions, statements and events, each leading to the next. */
export function largeScenario(scenes: number): string {
  const parties = ['aldery', 'borrow', 'castel', 'dunmore'];
  const each = Array.from({ length: scenes }, (_, at) => {
    const by = parties[at % parties.length];
    const next = at + 1 < scenes ? `scene_${at + 1}` : 'good';
    const head = (kind: string) => [
      `  scene_${at}:`,
      `    kind: ${kind}`,
      `    title: The matter number ${at}`,
    ];
    if (at % 5 === 3) {
      return [
        ...head('event'),
        '    outcomes:',
        `      calm: { title: Nothing happens, weight: 3 }`,
        `      storm: { title: A storm, weight: indicators.trust / 10 + 1, effects: [{ change: indicators.trust, by: -2 }] }`,
        `    then: ${next}`,
      ];
    }
    if (at % 5 === 4) {
      return [
        ...head('statement'),
        `    by: ${by}`,
        '    question: What is said?',
        '    options:',
        `      warm: { title: Speak warmly, register: conciliatory, effects: [{ change: relations.ours, by: 1 }] }`,
        `      sharp: { title: Speak sharply, register: firm, when: indicators.trust < ${40 + (at % 50)} }`,
        `    then: ${next}`,
      ];
    }
    return [
      ...head('decision'),
      `    by: ${by}`,
      '    question: What is done about it?',
      '    options:',
      `      give: { title: Give way, effects: [{ change: indicators.trust, by: 1 }, { set: flags.given_${at % 20}, to: true }] }`,
      `      hold: { title: Hold out, when: '!flags.given_${(at + 7) % 20}', effects: [{ change: relations.ours, by: -1 }] }`,
      ...(at % 5 === 0
        ? [`      end: { title: Leave the table, when: relations.ours < -${at % 60}, to: bad }`]
        : []),
      `    then: ${next}`,
    ];
  });
  return [
    'format: 1',
    'id: large',
    'title: A long negotiation',
    'summary: Made for measuring.',
    'language: en',
    'period: { from: 2030-01-01, to: 2030-12-31 }',
    'minutes: 60',
    'author: Démarche contributors',
    'licence: MIT',
    'version: 0.1.0',
    'bodies: []',
    'sources: {}',
    'parties:',
    ...parties.map((id) => `  ${id}: { name: ${id}, short: ${id}, playable: true, brief: One of four. }`),
    'indicators:',
    '  trust: { name: Trust, means: How much there is., start: 50 }',
    'relations:',
    '  ours: { between: [aldery, borrow], start: 0 }',
    'flags:',
    ...Array.from({ length: 20 }, (_, at) => `  given_${at}: { means: Something was given. }`),
    'start: scene_0',
    'scenes:',
    ...each.flat(),
    'endings:',
    '  good: { title: Good, text: [It is well.] }',
    '  bad: { title: Bad, text: [It is not.] }',
    '',
  ].join('\n');
}

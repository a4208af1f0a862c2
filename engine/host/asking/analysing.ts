import type { AnalysisView } from '../../contract/analysis.ts';
import type { ResultOf } from '../../contract/requests.ts';
import { inLanguage } from '../../scenario/in-language.ts';
import { type Planned, planOfRun, planOfScenario, planOfWays } from '../analysed.ts';
import type { Analyses } from '../analyses.ts';
import { type Client, isOpenTo } from '../client.ts';
import type { HostClient } from '../host-client.ts';
import { refused } from '../refusals.ts';
import { movesAhead } from '../view/shows.ts';
import { waysShown } from '../view/verified-view.ts';

type Analysing =
  | 'startAnalysis'
  | 'readAnalysis'
  | 'stopAnalysis'
  | 'goOnWithAnalysis'
  | 'endAnalysis'
  | 'openWay';

/** Long analyses, of a scenario or from where a run stands; what they find opens as a run. */
export function analysing(client: Client, analyses: Analyses): Pick<HostClient, Analysing> {
  const { runs } = client;
  return {
    startAnalysis: async ({ of }) => {
      const begin = (planned: Planned) => ({
        ok: true as const,
        value: { id: analyses.start(planned) },
      });
      if (of.kind === 'simulate' || of.kind === 'verify') {
        const { file } = of;
        const read = await runs.reader.read(file);
        if (!read) return refused('no-such-scenario', `There is no file ${file} on the shelf.`);
        if (!read.ok) return refused('broken-scenario', `${file} cannot be read.`);
        const scenario = read.value;
        const said = inLanguage(scenario, runs.around.language());
        if (of.kind === 'verify') return begin(planOfWays(said, { file, scenario }, of));
        return begin(planOfScenario(said, of));
      }
      const { run } = of;
      return client.withSeat<{ ok: true; value: { id: string } }>(run, async ({ session }, seat) => {
        const planned = planOfRun(session, seat, {
          ...of,
          facilitating: of.facilitating && isOpenTo(seat),
        });
        return 'task' in planned ? begin(planned) : { ok: false, refusal: planned };
      });
    },

    readAnalysis: async ({ id, seen }) => analysed(id, await analyses.read(id, seen)),

    stopAnalysis: async ({ id }) => analysed(id, await analyses.stop(id)),

    goOnWithAnalysis: async ({ id }) => analysed(id, analyses.goOn(id)),

    endAnalysis: async ({ id }) => analysed(id, analyses.end(id)),

    openWay: async ({ id, way }) => {
      const about = analyses.about(id);
      if (!about?.subject) return refused('no-such-analysis', `There is no analysis ${id}.`);
      const { file, scenario } = about.subject;
      const report = about.found?.kind === 'verify' ? about.found.report : null;
      const shown = report ? waysShown(inLanguage(scenario, runs.around.language()), report)[way] : undefined;
      if (!shown) return refused('bad-request', `The analysis ${id} shows no way ${way}.`);
      const run = runs.newRun(scenario, {
        file,
        as: shown.kind,
        parties: [],
        facilitator: false,
        policies: {},
      });
      const mark = { node: 0, name: shown.name.slice(0, 80), note: '', deleted: false };
      const opened = await runs.keepNew(run, scenario, movesAhead(shown.moves), mark);
      return 'session' in opened ? client.show(opened) : opened;
    },
  };
}

function analysed(id: string, view: AnalysisView | undefined): ResultOf<'readAnalysis'> {
  return view ? { ok: true, value: view } : refused('no-such-analysis', `There is no analysis ${id}.`);
}

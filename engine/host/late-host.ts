import { Cards } from './cards.ts';
import type { OwnClient, OwnHost } from './host.ts';
import { hostRequests } from './host-client.ts';
import type { Surroundings } from './storage.ts';

/** What the cards of a shelf need of a host's surroundings. */
type Near = Pick<Surroundings, 'shelf' | 'digests' | 'hash' | 'storage' | 'language'>;

/** A host that may not be there yet. */
export type LateHost = Pick<OwnHost, 'newClient' | 'takeIn' | 'readAhead' | 'letGo'>;

/**
 * A host that gives cards by itself, and for all else is loaded when it is first asked: a window shows its library before
 * it needs anything that plays.
 */
export function lateHost(around: Near, load: () => Promise<OwnHost>): LateHost {
  let loading: Promise<OwnHost> | undefined;
  const host = (): Promise<OwnHost> => {
    loading ??= load();
    return loading;
  };
  const cards = new Cards(around, async (found, language) => (await host()).digest(found, language));
  return {
    newClient: () => newClient(host, async () => cards.list(await around.storage.list(), around.language())),
    takeIn: async (text) => (await host()).takeIn(text),
    readAhead: async () => (await host()).readAhead(),
    letGo: () => void loading?.then((loaded) => loaded.letGo()),
  };
}

function newClient(host: () => Promise<OwnHost>, listScenarios: OwnClient['listScenarios']): OwnClient {
  let client: OwnClient | undefined;
  const asked = async (): Promise<OwnClient> => {
    const { newClient: begin } = await host();
    client ??= begin();
    return client;
  };
  const passedOn = Object.fromEntries(
    hostRequests.map((name) => [
      name,
      async (args: unknown) => ((await asked())[name] as (args: unknown) => Promise<unknown>)(args),
    ]),
  ) as Omit<OwnClient, 'writeOut' | 'findPicture'>;
  return {
    ...passedOn,
    listScenarios,
    writeOut: async (run) => (await asked()).writeOut(run),
    findPicture: async (address) => (await asked()).findPicture(address),
  };
}

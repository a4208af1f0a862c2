import { requestNames } from '../contract/names.ts';
import type { ArgsOf, RequestName, ResultOf } from '../contract/requests.ts';

/** The requests that belong to the shell around a host: settings and the like. */
const shellRequests = [
  'readSettings',
  'writeSettings',
  'readAbout',
  'saveExport',
  'readPicture',
  'chooseFiles',
  'takeOpened',
  'createScenario',
  'editScenario',
  'removeScenario',
  'showInFolder',
  'exportRun',
  'importRun',
  'openDataFolder',
  'copyDiagnostics',
  'deleteEverything',
  'offerCommands',
] as const satisfies readonly RequestName[];
type ShellRequest = (typeof shellRequests)[number];

/** The requests a host answers. */
export type HostRequests = Exclude<RequestName, ShellRequest>;

const isOfHost = (name: RequestName): name is HostRequests =>
  !(shellRequests as readonly RequestName[]).includes(name);

/** Their names. */
export const hostRequests: readonly HostRequests[] = requestNames.filter(isOfHost);

/** What one client may ask. */
export type HostClient = { readonly [N in HostRequests]: (args: ArgsOf<N>) => Promise<ResultOf<N>> };

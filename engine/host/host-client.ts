import type { ArgsOf, RequestName, ResultOf } from '../contract/requests.ts';

/** The requests a host answers; settings and the like belong to the shell around it. */
export type HostRequests = Exclude<RequestName, ShellRequests>;
type ShellRequests =
  | 'readSettings'
  | 'writeSettings'
  | 'readAbout'
  | 'saveExport'
  | 'readPicture'
  | 'chooseFiles'
  | 'takeOpened'
  | 'createScenario'
  | 'editScenario'
  | 'removeScenario'
  | 'showInFolder'
  | 'exportRun'
  | 'importRun'
  | 'openDataFolder'
  | 'copyDiagnostics'
  | 'deleteEverything'
  | 'offerCommands';
/** What one client may ask. */
export type HostClient = { readonly [N in HostRequests]: (args: ArgsOf<N>) => Promise<ResultOf<N>> };

import { useEffect, useRef } from 'react';
import { type MenuCommand, menuCommands } from '../engine/contract/names.ts';
import type { RunView } from '../engine/contract/view/run.ts';
import type { DemarcheWindow } from '../engine/contract/window.ts';
import { goToScreen, type Route } from './router.ts';
import type { RunActs } from './run/use-run.ts';

type Asked = {
  readonly route: Route;
  /** The run on the screen, once it is there. */
  readonly view: RunView | null;
  readonly acts: RunActs;
  readonly onKeys: () => void;
  readonly onSettings: () => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onNew: () => void;
  /** Opens the file of what is on the screen in the system’s editor; null where there is none to edit. */
  readonly onEdit: (() => void) | null;
};

/** Does what the menu asks for. */
export function useMenu(client: DemarcheWindow, asked: Asked): void {
  const current = useRef(asked);
  useEffect(() => {
    current.current = asked;
  });
  useEffect(() => client.onMenu((command) => obey(command, current.current)), [client]);
  const offered = offeredOn(asked.route, asked.view, asked.onEdit !== null).join(' ');
  useEffect(() => {
    const commands = menuCommands.filter((command) => offered.split(' ').includes(command));
    client.offerCommands({ commands }).catch(() => undefined);
  }, [client, offered]);
}

/** What the menu may ask of a screen: nothing that would do nothing there. */
export function offeredOn(route: Route, view: RunView | null, canEdit = false): MenuCommand[] {
  const always: MenuCommand[] = [
    'library',
    'newScenario',
    'importRun',
    ...(canEdit ? (['editScenario'] as const) : []),
    'settings',
    'help',
    'glossary',
    'keys',
  ];
  if (!('run' in route) || view === null) return always;
  return [
    ...always,
    'tree',
    'statechart',
    'exportRun',
    ...(view.can.back ? (['back'] as const) : []),
    ...(view.can.forward ? (['forward'] as const) : []),
    ...(view.ending === null ? [] : (['debrief'] as const)),
  ];
}

function obey(command: MenuCommand, asked: Asked): void {
  const { route, acts, onKeys, onSettings, onNew, onEdit } = asked;
  if (command === 'library') goToScreen({ screen: 'library' });
  else if (command === 'keys') onKeys();
  else if (command === 'settings') onSettings();
  else if (command === 'newScenario') onNew();
  else if (command === 'importRun') asked.onImport();
  else if (command === 'editScenario') onEdit?.();
  else if (command === 'help') goToScreen({ screen: 'help', part: 'play' });
  else if (command === 'glossary') goToScreen({ screen: 'help', part: 'words' });
  else if (!('run' in route)) return;
  else if (command === 'tree' || command === 'statechart' || command === 'debrief')
    goToScreen({ screen: command, run: route.run });
  else if (command === 'exportRun') asked.onExport();
  else if (command === 'back') void acts.back();
  else void acts.forward();
}

import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../engine/contract/names.ts';
import type { DemarcheWindow } from '../engine/contract/window.ts';
import { goToScreen, type Route } from './router.ts';
import type { RunActs } from './run/use-run.ts';

type Asked = {
  readonly route: Route;
  readonly acts: RunActs;
  readonly onKeys: () => void;
  readonly onNew: () => void;
  readonly onEdit: () => void;
};

/** Does what the menu asks for. */
export function useMenu(client: DemarcheWindow, asked: Asked): void {
  const current = useRef(asked);
  useEffect(() => {
    current.current = asked;
  });
  useEffect(() => client.onMenu((command) => obey(command, current.current)), [client]);
}

function obey(command: MenuCommand, { route, acts, onKeys, onNew, onEdit }: Asked): void {
  if (command === 'library') goToScreen({ screen: 'library' });
  else if (command === 'keys') onKeys();
  else if (command === 'newScenario') onNew();
  else if (command === 'editScenario') onEdit();
  else if (!('run' in route)) return;
  else if (command === 'tree' || command === 'statechart' || command === 'debrief')
    goToScreen({ screen: command, run: route.run });
  else if (command === 'back') void acts.back();
  else void acts.forward();
}

// Before all else: it asks.
import './client.ts';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ahead, arrived, client } from './client.ts';
import './look/sans.css';
import './look/serif.css';
import './look/tokens.css';
import './look/base.css';
import './look/controls.css';
import './look/masthead.css';
import './authoring/authoring.css';
import './library/library.css';
import './seat/options.css';
import './seat/lesson-clock.css';
import './seat/call.css';
import './seat/marks.css';
import './seat/chamber.css';
import './seat/council.css';
import './seat/tally.css';
import './seat/assembly.css';
import './seat/election.css';
import './stage/stage.css';
import './stage/time-rule.css';
import './stage/scene.css';
import './stage/aside.css';
import './tree/tree.css';
import './compare/compare.css';
import './indicators/indicators.css';
import './network/network.css';
import './debrief/debrief.css';
import './simulate/simulate.css';
import './glossary/glossary.css';
import './look/print.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
const drawn = createRoot(root);
void arrived.then(() =>
  drawn.render(
    <StrictMode>
      <App client={client} ahead={ahead} />
    </StrictMode>,
  ),
);

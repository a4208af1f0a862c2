import type { App, Session } from 'electron';
import { SCHEME } from './protocol.ts';

/**
 * What no page may do, whatever it holds: leave, open another window, carry a web view, ask for a permission,
 * download, or reach anything but the program's own files. Sources' addresses are shown as text to copy; nothing
 * is ever opened outside.
 * @param developing whether the developer tools may be opened.
 */
export function guardPages(app: App, developing: boolean): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    if (!developing) contents.on('devtools-opened', () => contents.closeDevTools());
  });
}

/** The same for what goes through the session. Without these handlers Electron grants every permission. */
export function guardSession(session: Session, developing: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  const reachable = developing ? [`${SCHEME}:`, 'devtools:'] : [`${SCHEME}:`];
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !reachable.some((scheme) => details.url.startsWith(scheme)) });
  });
}

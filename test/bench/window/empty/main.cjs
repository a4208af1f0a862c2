// The least that a window can be: what the start of the program is measured against.
const { app, BrowserWindow } = require('electron');

const attached = new Promise((resolve) => {
  globalThis.__playwright_run = resolve;
});
app.whenReady().then(async () => {
  await attached;
  const window = new BrowserWindow({ show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile(require('node:path').join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());

// Playwright attaches to a program that is already running. In Chromium 114 a page that is just being loaded at that
// moment now and then never answers it. So the program begins once Playwright is there, which says so by calling
// `__playwright_run`; Playwright's own loader does the same where it starts an Electron it has found itself.
const { join } = require('node:path');
const { app } = require('electron');

const root = app.commandLine.getSwitchValue('program');
const { productName, version, main } = require(join(root, 'package.json'));
app.setName(productName);
app.setVersion(version);
app.setAppPath(root);

const ready = app.whenReady();
const attached = new Promise((resolve) => {
  globalThis.__playwright_run = resolve;
});
app.whenReady = async () => {
  await attached;
  await ready;
};

require(join(root, main));

import { contentHash } from './hash.mjs';
import { npm } from './programs.mjs';
import { inRoot, root } from './root.mjs';
import { SetupProblem, say } from './say.mjs';
import { onlyIfChanged } from './stamp.mjs';

/** Oldest Node that every tool accepts, as `engines` in package.json says. */
const oldestNode = [20, 19];

/**
 * Whether a version such as `20.19.0` is new enough.
 * @param {string} version
 */
export const nodeIsNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
};

/** Installs the packages of package-lock.json, unless these very ones are there already. */
export const install = async () => {
  if (!nodeIsNewEnough(process.versions.node)) {
    throw new SetupProblem(
      `Démarche needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`,
    );
  }
  // Packages with native code differ by system, and one folder may be seen by two of them.
  const system = `${process.platform}-${process.arch}`;
  const lock = `${system} ${contentHash(root, ['package-lock.json'])}`;
  await onlyIfChanged(inRoot('node_modules', '.demarche-install'), lock, async () => {
    say('Installing packages …');
    const { code, output, errors } = await npm(['ci', '--loglevel=error']);
    if (code !== 0)
      throw new SetupProblem(`${output}${errors}\nThe packages could not be installed (npm ci).`);
  });
};

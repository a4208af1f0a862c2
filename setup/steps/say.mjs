/**
 * One calm line about what the set-up does. Standard error, so that standard output stays the program's own.
 * @param {string} line
 */
export const say = (line) => {
  process.stderr.write(`${line}\n`);
};

/** Something the person in front of the screen can put right; its message is the sentence they read. */
export class SetupProblem extends Error {}

/**
 * Runs a command's body: its result is the exit code; a SetupProblem becomes its sentence and exit code 3.
 * @param {() => Promise<number>} body
 */
export const command = async (body) => {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    say(error.message);
    process.exitCode = 3;
  }
};

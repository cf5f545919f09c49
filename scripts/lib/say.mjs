// One voice for all scripts. News goes to stderr when stdout is an answer that somebody reads (electron-path).
/** @type {NodeJS.WritableStream} */
let stream = process.stdout;

export function sayOnStderr() {
  stream = process.stderr;
}

/** @param {string} who @param {string} text */
export function say(who, text) {
  stream.write(`[${who}] ${text}\n`);
}

/** @param {unknown} error @returns {string | undefined} the code of a system error, such as ENOENT */
export const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : undefined);

/** A failure that is the person's to read: printed as one line, without a stack. */
export class Trouble extends Error {}

/**
 * Runs a script's main function; a Trouble ends it with one line and exit code 1.
 * @param {string} who
 * @param {() => Promise<number | void>} main its number is the exit code
 */
export async function runScript(who, main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(
      `[${who}] ${error instanceof Trouble ? error.message : String((error instanceof Error && error.stack) || error)}\n`,
    );
    process.exitCode = 1;
  }
}

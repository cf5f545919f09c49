// Ctrl-C and its kin. A script that has something to tidy up must not be ended by them at once.
import os from 'node:os';

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The exit code that shells give to a program ended by a signal. @param {NodeJS.Signals} signal */
export const signalCode = (signal) => 128 + os.constants.signals[signal];

/**
 * Listens while the work goes on, which keeps Node from ending by itself.
 * @template T
 * @param {(signal: NodeJS.Signals) => void} onSignal
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function catchingSignals(onSignal, work) {
  for (const signal of SIGNALS) process.on(signal, onSignal);
  try {
    return await work();
  } finally {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}

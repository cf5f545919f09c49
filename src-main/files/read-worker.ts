// Reads one file of numbers in a thread of its own, answers, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { isRegion } from '../domain/number';
import { problem } from '../domain/problem/make-problem';
import { fail } from '../domain/result';
import { readNumbers } from './read-numbers';

const { path, region } = workerData as { readonly path: string; readonly region: string };
parentPort?.postMessage(isRegion(region) ? await readNumbers(path, region) : fail(problem('internal')));

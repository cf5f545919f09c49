import type { Problem } from '../../../domain/problem/problem';
import { NO_INSIGHTS } from '../../../domain/history/insights';
import { ok, type Result } from '../../../domain/result';
import type { InsightsStep, InsightsWish } from '../../../history/insights/ports';
import type { Database } from '../../driver';
import type { Note } from '../../rows/read-rows';
import type { Endings } from '../search/endings';
import type { ArchiveWriter } from '../writer';
import { BuildUp } from './build-up';
import { DamagedChunk } from './chunks';
import { Question } from './question';

/** What a search waits at most behind a piece of a question. */
const PIECE_MS = 8;
/** Questions at once; one that was given up goes when others come. */
const MOST_QUESTIONS = 4;

const GOING: InsightsStep = { kind: 'going' };

/** Answers what the calls of a filter come to, in pieces. */
export class ArchiveInsightsReading {
  readonly #database: Database;
  readonly #writer: ArchiveWriter;
  readonly #buildUp: BuildUp;
  readonly #note: Note;
  readonly #endings: Endings;
  readonly #questions = new Map<number, Question>();

  constructor(database: Database, writer: ArchiveWriter, endings: Endings, note: Note) {
    this.#database = database;
    this.#writer = writer;
    this.#note = note;
    this.#endings = endings;
    this.#buildUp = new BuildUp(database, writer, note);
  }

  step(wish: InsightsWish, ticket: number): Result<InsightsStep, Problem> {
    const account = this.#writer.accounts.known(wish.account);
    if (account === null) return ok({ kind: 'done', insights: NO_INSIGHTS });
    const until = performance.now() + PIECE_MS;
    if (!this.#buildUp.isDone()) return ok(this.#prepare(until));
    try {
      const question = this.#questions.get(ticket) ?? this.#begin(ticket, account, wish);
      let isDone = question.step();
      while (!isDone && performance.now() < until) isDone = question.step();
      if (!isDone) return ok(GOING);
      this.#questions.delete(ticket);
      return ok({ kind: 'done', insights: question.result() });
    } catch (error) {
      if (!(error instanceof DamagedChunk)) throw error;
      this.#note('storage: figures cannot be read and are made anew');
      this.#questions.clear();
      this.#database.transaction(() => this.#writer.figures.beginAnew());
      return ok(GOING);
    }
  }

  #begin(ticket: number, account: number, { filter }: InsightsWish): Question {
    const question = new Question(this.#database, this.#writer.figures.values, account, filter, this.#endings);
    this.#questions.set(ticket, question);
    const [oldest] = this.#questions.keys();
    if (this.#questions.size > MOST_QUESTIONS && oldest !== undefined) this.#questions.delete(oldest);
    return question;
  }

  #prepare(until: number): InsightsStep {
    // What was counted before the figures were made anew belongs to other chunks.
    this.#questions.clear();
    do this.#buildUp.step();
    while (!this.#buildUp.isDone() && performance.now() < until);
    return { kind: 'preparing', ...this.#buildUp.stand() };
  }
}

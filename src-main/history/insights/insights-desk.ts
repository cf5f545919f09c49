import type { Insights } from '../../domain/history/insights';
import type { Problem } from '../../domain/problem/problem';
import { assertNever, ok, type Result } from '../../domain/result';
import type { ArchiveInsights, InsightsStep, InsightsWish } from './ports';

/** After this, ms, who waits is told how far the preparing is. */
const PATIENCE_MS = 400;

/** Null: a newer question took its place. */
export type InsightsAnswer = Exclude<InsightsStep, { readonly kind: 'going' }> | null;

/** Puts questions to the archive piece by piece. What a person has typed on from is given up: nobody waits for it. */
export class InsightsDesk {
  #tickets = 0;
  #newest = 0;

  constructor(private readonly archive: ArchiveInsights) {}

  /** For who looks: only the newest question is answered. */
  async read(wish: InsightsWish): Promise<Result<InsightsAnswer, Problem>> {
    const ticket = this.#ticket();
    this.#newest = ticket;
    const patientUntil = performance.now() + PATIENCE_MS;
    for (;;) {
      const step = await this.archive.step(wish, ticket);
      if (!step.ok) return step;
      if (ticket !== this.#newest) return ok(null);
      switch (step.value.kind) {
        case 'done':
          return ok(step.value);
        case 'preparing':
          if (performance.now() > patientUntil) return ok(step.value);
          break;
        case 'going':
          break;
        default:
          return assertNever(step.value);
      }
    }
  }

  /** For who saves: answered to the end, whatever is asked meanwhile. */
  async whole(wish: InsightsWish): Promise<Result<Insights, Problem>> {
    const ticket = this.#ticket();
    for (;;) {
      const step = await this.archive.step(wish, ticket);
      if (!step.ok) return step;
      if (step.value.kind === 'done') return ok(step.value.insights);
    }
  }

  #ticket(): number {
    this.#tickets += 1;
    return this.#tickets;
  }
}

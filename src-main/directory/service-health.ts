import type { AccountId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import type { HealthCheck } from './ports';

/** What the last health check of an account's service came to. */
export interface HealthStanding {
  readonly checking: boolean;
  /** Null before the first check of this run. */
  readonly last: { readonly at: number; readonly problem: Problem | null } | null;
}

const neverChecked: HealthStanding = { checking: false, last: null };

/** Whether ThunderPhone answered when it was last asked. Asks only when a person wants to know. */
export class ServiceHealth {
  private readonly standings = new Map<AccountId, HealthStanding>();
  private readonly listeners = new Set<(account: AccountId) => void>();

  constructor(
    private readonly health: HealthCheck,
    private readonly now: () => number,
  ) {}

  standing(account: AccountId): HealthStanding {
    return this.standings.get(account) ?? neverChecked;
  }

  onChange(listener: (account: AccountId) => void): void {
    this.listeners.add(listener);
  }

  async check(account: AccountId): Promise<void> {
    const { checking, last } = this.standing(account);
    if (checking) return;
    this.set(account, { checking: true, last });
    const checked = await this.health.check(account);
    this.set(account, {
      checking: false,
      last: { at: this.now(), problem: checked.ok ? null : checked.error },
    });
  }

  private set(account: AccountId, standing: HealthStanding): void {
    this.standings.set(account, standing);
    for (const listener of this.listeners) listener(account);
  }
}

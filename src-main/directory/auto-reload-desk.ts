import type { AutoReloadWish } from '../domain/directory/auto-reload';
import { standsAs } from '../domain/directory/auto-reload';
import type { AccountId } from '../domain/ids';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { DirectoryDesk } from './directory-desk';
import type { AutoReloadChanger, DirectorySource } from './ports';

/** Changes auto-reload and shows what stands afterwards. */
export class AutoReloadDesk {
  constructor(
    private readonly changer: AutoReloadChanger,
    private readonly source: Pick<DirectorySource, 'billing'>,
    private readonly directories: Pick<DirectoryDesk, 'put'>,
  ) {}

  /** Sends one request. Where its answer does not tell what stands, billing is read: that settles most lost answers. */
  async change(account: AccountId, wish: AutoReloadWish): Promise<Result<null, Problem>> {
    const changed = await this.changer.change(account, wish);
    if (changed.ok && changed.value !== null) {
      await this.directories.put(account, 'billing', changed.value);
      return ok(null);
    }
    if (!changed.ok && changed.error.code !== 'change_unconfirmed') return fail(changed.error);
    const looked = await this.source.billing(account);
    if (looked.ok) await this.directories.put(account, 'billing', looked.value);
    if (looked.ok && standsAs(wish, looked.value.autoReload)) return ok(null);
    return fail(changed.ok ? problem('change_unconfirmed') : changed.error);
  }
}

import { ok } from '../../domain/result';
import { dashboardPage } from '../dashboard';
import { asE164 } from './as-e164';
import { accountView } from '../views/account-view';
import { callView } from '../views/call-view';
import { guardsView } from '../views/guards-view';
import { currentDirectory, currentReadiness } from '../views/current';
import { draftView } from '../views/draft-view';
import type { Handlers } from '../../contract/handlers';
import type { AppParts } from './parts';

type AppHandlers = Pick<Handlers, 'app.snapshot' | 'app.dismissNotice' | 'app.openPage' | 'number.zones'>;

export function appHandlers(parts: AppParts): AppHandlers {
  const { accounts, keys, desk, book, notices, about } = parts;
  return {
    'app.snapshot': async () => {
      await about.ready;
      const activeAccountId = accounts.activeId();
      return ok({
        version: about.version,
        locale: about.locale,
        systemRegion: about.systemRegion,
        dataFolder: about.dataFolder,
        accounts: accounts.all().map((account) => accountView(account, keys.state(account.id))),
        activeAccountId,
        draft: draftView(desk.current()),
        calls: book.all().map(callView),
        guards: guardsView(parts),
        directory: currentDirectory(parts),
        readiness: currentReadiness(parts),
        notices: notices.all(),
        runtime: { storage: about.storage() },
      });
    },
    'app.dismissNotice': ({ id }) => {
      notices.dismiss(id);
      return Promise.resolve(ok(null));
    },
    'app.openPage': ({ page }) => {
      parts.openPage(dashboardPage(page));
      return Promise.resolve(ok(null));
    },
    'number.zones': async ({ e164 }) => ok({ zones: [...(await parts.zonesOf(asE164(e164)))] }),
  };
}
